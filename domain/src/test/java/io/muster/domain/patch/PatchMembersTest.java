package io.muster.domain.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal.Reason;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterText;
import io.muster.domain.patch.MemberOperation.Add;
import io.muster.domain.patch.MemberOperation.Remove;
import io.muster.domain.patch.MemberOperation.RemoveAll;
import io.muster.domain.patch.MemberOperation.RemoveMatching;
import io.muster.domain.patch.MemberOperation.Replace;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchMembersTest {

  private static final String GROUP = "{'displayName': 'Crew'}";

  private final Patching patching = Patching.of(CoreResourceTypes.GROUPS);

  @Test
  void tellsChangesOfMembersInTheirOrder() {
    Patched patched = patching.apply(GROUP,
        "{'op': 'add', 'path': 'members', 'value': [{'value': 'a', 'display': 'A', '$ref': null}, "
            + "{'VALUE': 'b'}, {'value': 'a'}]}",
        "{'op': 'remove', 'path': 'members[value eq \\'a\\']'}",
        "{'op': 'replace', 'path': 'displayName', 'value': 'Staff'}",
        "{'op': 'remove', 'path': 'MEMBERS'}",
        "{'op': 'replace', 'path': 'members', 'value': [{'value': 'c'}, {'value': 'c', 'type': 'User'}]}",
        "{'op': 'add', 'path': 'urn:ietf:params:scim:schemas:core:2.0:Group:members', 'value': {'value': 'd'}}",
        "{'op': 'remove', 'path': 'members[type eq \\'Group\\']'}",
        "{'op': 'replace', 'path': 'members', 'value': []}");

    assertThat(patched.members()).hasSize(7).startsWith(
        new Add(List.of("a", "b")), new Remove(List.of("a")), new RemoveAll(), new Replace(List.of("c")),
        new Add(List.of("d"))).endsWith(new RemoveAll());
    assertThat(patched.members().get(5)).isInstanceOfSatisfying(RemoveMatching.class,
        matching -> assertThat(FilterText.of(matching.filter())).isEqualTo("members.type eq \"Group\""));
    assertThat(patched.document()).isEqualTo(Patching.document("{'displayName': 'Staff'}"));
  }

  @Test
  void selectsMembersByTheirReferenceAsTheGroupShowsIt() {
    Patch patch = Patch.of(CoreResourceTypes.GROUPS, List.of(
        new RawOperation("remove", "members[$ref eq \"https://a/Users/7\"]", null),
        new RawOperation("remove", "members[value eq \"8\"]", null),
        new RawOperation("add", "groupType", Value.of("Site"))), FilterLimits.DEFAULT);
    Patched patched = patch.at("https://a").applyTo(CoreResourceTypes.GROUPS, Patching.document(GROUP));
    assertThat(patched.members().getFirst()).isInstanceOfSatisfying(RemoveMatching.class,
        matching -> assertThat(FilterText.of(matching.filter())).isEqualTo(
            "members.type eq \"User\" and members.value eq \"7\""
                + " or members.type eq \"Group\" and not (members.value pr)"));
    assertThat(patched.members().getLast()).isEqualTo(new Remove(List.of("8")));
    assertThat(patched.document().text("groupType")).isEqualTo("Site");
    assertThat(patch.with(Unmatched.CREATE).at("https://a").unmatched()).isEqualTo(Unmatched.CREATE);
  }

  @Test
  void takesMembersWithoutAPath() {
    assertThat(patching.apply(GROUP, "{'op': 'add', 'value': {'members': [{'value': 'a'}], 'groupType': 'Site'}}"))
        .isEqualTo(new Patched(Patching.document("{'displayName': 'Crew', 'groupType': 'Site'}"),
            List.of(new Add(List.of("a"))), List.of(), List.of()));
    assertThat(patching.apply(GROUP, "{'op': 'replace', 'value': {'Members': [{'value': 'a'}]}}").members())
        .containsExactly(new Replace(List.of("a")));
    assertThat(patching.apply(GROUP, "{'op': 'replace', 'value': {'members': null}}").members())
        .containsExactly(new RemoveAll());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{'op': 'add', 'path': 'members', 'value': []}",
    "{'op': 'add', 'path': 'members', 'value': null}",
    "{'op': 'add', 'path': 'members', 'value': [{}]}",
    "{'op': 'add', 'value': {'members': null}}",
    "{'op': 'replace', 'value': {'displayName': 'Crew'}}",
  })
  void leavesMembersAloneWhenNoneAreNamed(String operation) {
    assertThat(patching.apply(GROUP, operation))
        .isEqualTo(new Patched(Patching.document(GROUP), List.of(), List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "value eq ^a^                                   | a",
    "VALUE EQ ^a^ or value eq ^b^ or value eq ^a^   | a,b",
    "(value eq ^a^ or (value eq ^b^ or value eq ^c^)) or value eq ^d^ | a,b,c,d",
  })
  void choosesMembersByTheirIds(String selection, String ids) {
    assertThat(removal(selection)).isEqualTo(new Remove(List.of(ids.split(","))));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "value ne ^a^", "value sw ^a^", "value pr", "type eq ^User^", "value eq ^a^ and type eq ^User^",
    "value eq ^a^ or type eq ^User^", "type eq ^User^ or value eq ^a^", "not (value eq ^a^)", "$ref co ^/Users/^",
    "value eq ^a^ or not (value eq ^b^)"})
  void leavesOtherChoicesToWhoeverKnowsTheMembers(String selection) {
    assertThat(removal(selection)).isInstanceOf(RemoveMatching.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{'op': 'replace', 'path': 'members[value eq ^a^].value', 'value': 'b'}",
    "{'op': 'add', 'path': 'members[value eq ^a^].type', 'value': 'User'}",
    "{'op': 'replace', 'path': 'members[value eq ^a^]', 'value': {'value': 'b'}}",
    "{'op': 'add', 'path': 'members[value eq ^a^]', 'value': {'type': 'User'}}",
    "{'op': 'remove', 'path': 'members[value eq ^a^].value'}",
    "{'op': 'remove', 'path': 'members[value eq ^a^].$ref'}",
    "{'op': 'remove', 'path': 'members.type'}",
    "{'op': 'replace', 'path': 'members.value', 'value': 'b'}",
    "{'op': 'add', 'path': 'members.value', 'value': 'b'}",
    "{'op': 'add', 'path': 'members[value eq ^a^].display', 'value': 'A'}",
    "{'op': 'remove', 'path': 'displayName'}",
  })
  void refusesToChangeAMemberOrToLoseTheName(String operation) {
    patching.assertRefused(GROUP, operation.replace("^", "\\\""), Reason.MUTABILITY, "");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'add', 'path': 'members', 'value': ['a']}                  | INVALID_VALUE | members[0] must be an object",
    "{'op': 'add', 'path': 'members', 'value': 'a'}                    | INVALID_VALUE | members[0] must be an object",
    "{'op': 'add', 'path': 'members', 'value': [{'display': 'A', 'type': 'User'}]} | INVALID_VALUE "
        + "| members.value is required",
    "{'op': 'add', 'path': 'members', 'value': [{'value': 5}]}         | INVALID_VALUE "
        + "| members[0].value must be a string",
    "{'op': 'remove', 'path': 'members', 'value': [{'value': 'a'}]}    | INVALID_VALUE | a filter in the path must say",
    "{'op': 'remove', 'path': 'members[displayName eq ^a^]'}           | INVALID_PATH  | members has no sub-attribute",
  })
  void refusesWhatNamesNoMember(String operation, Reason reason, String detail) {
    patching.assertRefused(GROUP, operation.replace("^", "\\\""), reason, detail);
  }

  private MemberOperation removal(String selection) {
    String path = "members[" + selection.replace("^", "\\\"") + "]";
    return patching.apply(GROUP, "{'op': 'remove', 'path': '" + path + "'}").members().getFirst();
  }
}
