package io.muster.adapters.scim.dialect;

import static io.muster.adapters.scim.dialect.Tolerant.operations;
import static io.muster.adapters.scim.dialect.Tolerant.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.Patch;
import io.muster.domain.patch.RawOperation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send as operations of a PATCH. */
class OperationRepairsTest {

  private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private final Tolerant tolerant = new Tolerant();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "User | {'op': 'Replace', 'path': 'title', 'value': 'x'} | {'op': 'replace', 'path': 'title', 'value': 'x'} "
        + "| operation_case",
    "User | {'op': 'ADD', 'value': {'title': 'x'}} | {'op': 'add', 'value': {'title': 'x'}} | operation_case",
    "User | {'op': 'Remove', 'path': 'title'} | {'op': 'remove', 'path': 'title'} | operation_case",
    "User | {'op': 'Replace', 'path': 'active', 'value': 'False'} | {'op': 'replace', 'path': 'active', 'value': false} "
        + "| operation_case boolean_text",
    "User | {'op': 'replace', 'value': {'active': 'False'}} | {'op': 'replace', 'value': {'active': false}} "
        + "| boolean_text",
    "User | {'op': 'add', 'path': 'roles[value eq ^r^].primary', 'value': 'True'} "
        + "| {'op': 'add', 'path': 'roles[value eq ^r^].primary', 'value': true} | boolean_text",
    "User | {'op': 'add', 'path': 'roles', 'value': [{'primary': 'True'}]} "
        + "| {'op': 'add', 'path': 'roles', 'value': [{'primary': true}]} | boolean_text",
    "User | {'op': 'add', 'path': 'roles', 'value': {'primary': 'True'}} "
        + "| {'op': 'add', 'path': 'roles', 'value': {'primary': true}} | boolean_text",
    "User | {'op': 'replace', 'path': 'roles[value eq ^r^]', 'value': {'primary': 'True'}} "
        + "| {'op': 'replace', 'path': 'roles[value eq ^r^]', 'value': {'primary': true}} | boolean_text",
    "User | {'op': 'replace', 'path': 'roles[primary eq ^True^].value', 'value': 'r'} "
        + "| {'op': 'replace', 'path': 'roles[primary eq true].value', 'value': 'r'} | boolean_text",
    "User | {'op': 'add', 'path': 'ENT:manager', 'value': 'm'} "
        + "| {'op': 'add', 'path': 'ENT:manager', 'value': {'value': 'm'}} | bare_value",
    "User | {'op': 'add', 'path': 'ENT', 'value': {'manager': 'm'}} "
        + "| {'op': 'add', 'path': 'ENT', 'value': {'manager': {'value': 'm'}}} | bare_value",
    "User | {'op': 'replace', 'path': 'displayName', 'value': [{'$ref': null, 'value': 'x'}]} "
        + "| {'op': 'replace', 'path': 'displayName', 'value': 'x'} | wrapped_value",
    "User | {'op': 'replace', 'path': 'emails[type eq ^work^].value', 'value': [{'$ref': null, 'value': 'x'}]} "
        + "| {'op': 'replace', 'path': 'emails[type eq ^work^].value', 'value': 'x'} | wrapped_value",
    "User | {'op': 'add', 'value': {'emails': {'value': 'x'}}} | {'op': 'add', 'value': {'emails': [{'value': 'x'}]}} "
        + "| value_without_list",
    "User | {'op': 'replace', 'path': 'emails[type eq work].value', 'value': 'x'} "
        + "| {'op': 'replace', 'path': 'emails[type eq ^work^].value', 'value': 'x'} | unquoted_value",
    "Group | {'op': 'replace', 'value': {'id': 'x', 'displayName': 'y'}} "
        + "| {'op': 'replace', 'value': {'displayName': 'y'}} | read_only_value",
    "User | {'op': 'add', 'value': {'Meta': {}, 'groups': [], 'meta.version': 'x', 'schemas': [], 'title': 'y'}} "
        + "| {'op': 'add', 'value': {'schemas': [], 'title': 'y'}} | read_only_value",
  })
  void repairsAnOperation(String type, String sent, String repaired, String names) {
    assertRepaired(type, sent, repaired, names);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "User | {'op': 'replace', 'value': {'displayName': 'x', 'name.givenName': 'y', 'title': 'z', 'locale': 'l'}} "
        + "| {'op': 'replace', 'value': {'displayName': 'x'}}, "
        + "{'op': 'replace', 'path': 'name.givenName', 'value': 'y'}, "
        + "{'op': 'replace', 'value': {'title': 'z', 'locale': 'l'}} | path_as_name",
    "User | {'op': 'add', 'value': {'ENT:department': 'x', 'ENT:manager': 'm'}} "
        + "| {'op': 'add', 'path': 'ENT:department', 'value': 'x'}, "
        + "{'op': 'add', 'path': 'ENT:manager', 'value': {'value': 'm'}} | path_as_name bare_value",
    "User | {'op': 'Replace', 'value': {'emails[type eq ^work^].value': 'x'}} "
        + "| {'op': 'replace', 'path': 'emails[type eq ^work^].value', 'value': 'x'} | operation_case path_as_name",
    "User | {'op': 'add', 'value': {'urn:ietf:params:scim:schemas:core:2.0:User:active': 'True'}} "
        + "| {'op': 'add', 'path': 'urn:ietf:params:scim:schemas:core:2.0:User:active', 'value': true} "
        + "| path_as_name boolean_text",
  })
  void makesOperationsOfPathsAmongNames(String type, String sent, String repaired, String names) {
    assertRepaired(type, sent, repaired, names);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "Group | {'op': 'remove', 'path': 'members', 'value': [{'$ref': null, 'value': 'a'}]} "
        + "| {'op': 'remove', 'path': 'members[value eq ^a^]'} | removal_by_value",
    "Group | {'op': 'Remove', 'path': 'Members', 'value': [{'value': 'a', 'type': 'User'}, {'value': 'b'}]} "
        + "| {'op': 'remove', 'path': 'members[value eq ^a^ or value eq ^b^]'} | operation_case removal_by_value",
    "Group | {'op': 'remove', 'path': 'members', 'value': {'value': 'a'}} "
        + "| {'op': 'remove', 'path': 'members[value eq ^a^]'} | removal_by_value",
    "User | {'op': 'remove', 'path': 'emails', 'value': [{'value': 'a', 'type': 'work', 'primary': true}]} "
        + "| {'op': 'remove', 'path': 'emails[value eq ^a^ and type eq ^work^]'} | removal_by_value",
  })
  void removesNothingButTheValuesListed(String type, String sent, String repaired, String names) {
    assertRepaired(type, sent, repaired, names);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "User  | {'op': 'move', 'path': 'title', 'value': 'x'}",
    "User  | {'path': 'title', 'value': 'x'}",
    "User  | {'op': 'add', 'path': 'active', 'value': 'yes'}",
    "User  | {'op': 'add', 'path': 'noSuchThing', 'value': 'True'}",
    "User  | {'op': 'add', 'path': 'title', 'value': ['x']}",
    "User  | {'op': 'add', 'path': 'id', 'value': 'x'}",
    "User  | {'op': 'add', 'value': {'noSuchThing.part': 'x', 'name': {'givenName': 'y'}}}",
    "User  | {'op': 'remove', 'path': 'emails', 'value': [{'type': 'work'}]}",
    "User  | {'op': 'remove', 'path': 'emails', 'value': 'x'}",
    "User  | {'op': 'remove', 'path': 'addresses', 'value': [{'type': 'work'}]}",
    "User  | {'op': 'remove', 'path': 'emails[type eq ^work^]', 'value': 'x'}",
    "User  | {'op': 'replace', 'path': 'emails[type eq big thing].value', 'value': 'x'}",
    "Group | {'op': 'remove', 'path': 'members'}",
    "Group | {'op': 'remove', 'path': 'members', 'value': null}",
    "Group | {'op': 'remove', 'path': 'members', 'value': [{'value': 'a'}, {'display': 'b'}]}",
    "Group | {'op': 'add', 'path': 'members', 'value': [{'$ref': null, 'value': 'a'}]}",
  })
  void leavesAloneWhatIsLawfulOrCouldMeanAnything(String type, String sent) {
    assertRepaired(type, sent, sent, "");
  }

  @Test
  void refusesARemovalOfNothingListed() {
    assertThatThrownBy(
            () -> tolerant.operations(Tolerant.GROUP, "{'op': 'remove', 'path': 'members', 'value': []}"))
        .isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID_VALUE));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 65, 1_000})
  void removesManyByFiltersWithinTheLimits(int count) {
    String listed = IntStream.range(0, count)
        .mapToObj("{'value': 'id-of-a-member-%d'}"::formatted)
        .collect(Collectors.joining(", "));
    List<RawOperation> repaired =
        tolerant.operations(Tolerant.GROUP, "{'op': 'remove', 'path': 'members', 'value': [" + listed + "]}");
    assertThat(repaired).hasSize((count + 63) / 64);
    assertThat(Patch.of(Tolerant.GROUP, repaired, FilterLimits.DEFAULT).operations()).hasSameSizeAs(repaired);
  }

  private void assertRepaired(String type, String sent, String repaired, String names) {
    assertThat(tolerant.operations(type(type), sent.replace("ENT", ENTERPRISE)))
        .isEqualTo(operations(repaired.replace("ENT", ENTERPRISE)));
    assertThat(tolerant.names()).isEqualTo(names);
  }
}
