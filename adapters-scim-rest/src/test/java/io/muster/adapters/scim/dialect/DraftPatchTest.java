package io.muster.adapters.scim.dialect;

import static io.muster.adapters.scim.dialect.Tolerant.json;
import static io.muster.adapters.scim.dialect.Tolerant.type;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of the resource in the place of operations. */
class DraftPatchTest {

  private static final String PATCH_OP = "'urn:ietf:params:scim:api:messages:2.0:PatchOp'";

  private final Tolerant tolerant = new Tolerant();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "Group | {'schemas': ['urn:x'], 'members': [{'value': 'a', 'operation': 'delete'}, {'value': 'b'}]} "
        + "| {'op': 'replace', 'value': {}}, {'op': 'remove', 'path': 'members[value eq ^a^]'}, "
        + "{'op': 'add', 'path': 'members', 'value': [{'value': 'b'}]} | draft_patch",
    "Group | {'displayName': 'x', 'members': [{'value': 'a'}]} "
        + "| {'op': 'replace', 'value': {'displayName': 'x'}}, "
        + "{'op': 'add', 'path': 'members', 'value': [{'value': 'a'}]} | draft_patch",
    "User | {'id': 'i', 'active': false, 'name': {'familyName': 'x'}, 'title': null} "
        + "| {'op': 'replace', 'value': {'active': false, 'name': {'familyName': 'x'}, 'title': null}} | draft_patch",
    "User | {'schemas': ['urn:scim:schemas:core:1.0'], 'active': true} "
        + "| {'op': 'replace', 'value': {'active': true}} | scim_1_schema draft_patch",
    "User | {'urn:scim:schemas:extension:enterprise:1.0': {'department': 'x'}} "
        + "| {'op': 'replace', 'value': {'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': "
        + "{'department': 'x'}}} | scim_1_schema draft_patch",
    "User | {'meta': {'attributes': ['title', 'name.middleName']}, 'nickName': 'x'} "
        + "| {'op': 'remove', 'path': 'title'}, {'op': 'remove', 'path': 'name.middleName'}, "
        + "{'op': 'replace', 'value': {'nickName': 'x'}} | draft_patch",
    "User | {'emails': null, 'phoneNumbers': []} | {'op': 'replace', 'value': {'emails': null}} | draft_patch",
    "User | {'emails': [{'value': 'a', 'type': 'work', 'operation': 'Delete'}, {'type': 'x', 'operation': 'delete'}]} "
        + "| {'op': 'replace', 'value': {}}, {'op': 'remove', 'path': 'emails', 'value': "
        + "[{'value': 'a', 'type': 'work', 'operation': 'Delete'}, {'type': 'x', 'operation': 'delete'}]} | draft_patch",
  })
  void becomesOperations(String type, String sent, String operations, String names) {
    assertThat(tolerant.dialect().message(type(type), json(sent)))
        .isEqualTo(json("{'schemas': [" + PATCH_OP + "], 'Operations': [" + operations + "]}"));
    assertThat(tolerant.names()).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "User  | {}",
    "User  | {'schemas': [PATCH_OP]}",
    "User  | {'schemas': [PATCH_OP], 'active': true}",
    "User  | {'operations': [], 'active': true}",
    "User  | {'Operations': [{'op': 'replace', 'path': 'title', 'value': 'x'}]}",
    "User  | {'colour': 'red', 'schemas': []}",
    "Group | {'userName': 'x'}",
  })
  void leavesAloneWhatIsNoPartOfTheResource(String type, String sent) {
    String message = sent.replace("PATCH_OP", PATCH_OP);
    assertThat(tolerant.dialect().message(type(type), json(message))).isEqualTo(json(message));
    assertThat(tolerant.names()).isEmpty();
  }
}
