package io.muster.domain.patch;

import static io.muster.domain.patch.Patching.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.SampleTypes;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchTest {

  private static final String LAMP = "{'label': 'Lamp', 'code': 'A', 'parts': [{'value': 'bulb', 'type': 'glass'}]}";

  private final Patching patching = Patching.gadgets();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "{'op': 'move', 'path': 'code', 'value': 'x'}           | INVALID_SYNTAX | must be add, remove or replace",
    "{'op': 'Add', 'path': 'code', 'value': 'x'}            | INVALID_SYNTAX | must be add, remove or replace",
    "{'path': 'code', 'value': 'x'}                         | INVALID_SYNTAX | must have an \"op\"",
    "{'op': 'add', 'path': 'code'}                          | INVALID_VALUE  | \"add\" must have a \"value\"",
    "{'op': 'replace', 'path': 'code'}                      | INVALID_VALUE  | \"replace\" must have a \"value\"",
    "{'op': 'add'}                                          | INVALID_VALUE  | must have a \"value\"",
    "{'op': 'remove'}                                       | NO_TARGET      | must have a \"path\"",
    "{'op': 'add', 'path': '', 'value': 'x'}                | INVALID_PATH "
        + "| At character 1: expected an attribute name",
    "{'op': 'add', 'path': 'nothing', 'value': 'x'}         | INVALID_PATH   | Gadget has no attribute nothing",
    "{'op': 'add', 'path': 'maker.nothing', 'value': 'x'}   | INVALID_PATH   | no attribute maker.nothing",
    "{'op': 'remove', 'path': 'parts[type eq x]'}           | INVALID_PATH   | At character 15: expected a value",
    "{'op': 'remove', 'path': 'parts[type gt null]'}        | INVALID_PATH   | only eq and ne compare with null",
    "{'op': 'remove', 'path': 'parts[nothing pr]'}          | INVALID_PATH   | parts has no sub-attribute nothing",
    "{'op': 'remove', 'path': 'maker[value pr]'}            | INVALID_PATH   | maker has one value",
    "{'op': 'remove', 'path': 'maker[value pr].country'}    | INVALID_PATH   | maker has one value",
    "{'op': 'remove', 'path': 'label[value pr]'}            | INVALID_PATH   | label has no values to select",
    "{'op': 'add', 'path': 'urn:example:schemas:core:2.0:Gadget', 'value': {}} | INVALID_PATH | no attribute urn",
    "{'op': 'add', 'path': 'urn:example:none', 'value': {}} | INVALID_PATH   | no attribute urn:example:none",
    "{'op': 'add', 'path': 'id', 'value': 'x'}              | MUTABILITY     | id is read-only",
    "{'op': 'replace', 'path': 'meta.version', 'value': 'x'} | MUTABILITY    | meta.version is read-only",
    "{'op': 'remove', 'path': 'meta'}                       | MUTABILITY     | meta is read-only",
    "{'op': 'remove', 'path': 'grade'}                      | MUTABILITY     | grade is read-only",
    "{'op': 'add', 'path': 'keeper.since', 'value': 'x'}    | MUTABILITY     | keeper.since is read-only",
    "{'op': 'add', 'path': 'notes[text pr].stamp', 'value': 'x'} | MUTABILITY | notes.stamp is read-only",
    "{'op': 'remove', 'path': 'schemas'}                    | MUTABILITY     | schemas follows from",
    "{'op': 'remove', 'path': 'parts', 'value': [{'value': 'x'}]} | INVALID_VALUE | has no \"value\"",
    "{'op': 'remove', 'path': 'tags', 'value': 'x'}         | INVALID_VALUE  | has no \"value\"",
    "{'op': 'remove', 'path': 'parts.labels', 'value': 'x'} | INVALID_VALUE  | has no \"value\"",
    "{'op': 'add', 'value': 'x'}                            | INVALID_VALUE  | must be an object with the attributes",
    "{'op': 'replace', 'value': null}                       | INVALID_VALUE  | must be an object with the attributes",
    "{'op': 'add', 'value': [{'label': 'x'}]}               | INVALID_VALUE  | must be an object with the attributes",
    "{'op': 'add', 'value': {'maker.country': 'NL'}}        | INVALID_PATH   | maker.country is a path",
    "{'op': 'add', 'value': {'urn:example:schemas:core:2.0:Gadget:code': 'NL'}} | INVALID_PATH | is a path",
    "{'op': 'add', 'value': {'Label': 'x', 'label': 'y'}}   | INVALID_VALUE  | label is given twice",
    "{'op': 'replace', 'path': 'label', 'value': 5}         | INVALID_VALUE  | label must be a string",
    "{'op': 'replace', 'path': 'active', 'value': 'False'}  | INVALID_VALUE  | active must be true or false",
    "{'op': 'add', 'path': 'maker', 'value': 'x'}           | INVALID_VALUE  | maker must be an object",
    "{'op': 'add', 'path': 'maker.founded', 'value': 'x'}   | INVALID_VALUE  | maker.founded must be a dateTime",
    "{'op': 'add', 'path': 'parts', 'value': ['x']}         | INVALID_VALUE  | parts[0] must be an object",
    "{'op': 'add', 'path': 'parts', 'value': 'x'}           | INVALID_VALUE  | parts[0] must be an object",
    "{'op': 'add', 'path': 'parts[type pr]', 'value': 'x'}  | INVALID_VALUE  | parts must be an object",
    "{'op': 'add', 'path': 'parts[type pr].size', 'value': 'x'} | INVALID_VALUE | parts.size must be a number",
    "{'op': 'add', 'path': 'tags[value pr]', 'value': ['x']} | INVALID_VALUE | tags must be a string",
  })
  void refusesWhatIsNoPatch(String operation, Reason reason, String detail) {
    patching.assertRefused(LAMP, operation, reason, detail);
  }

  @Test
  void refusesNoOperationsAtAll() {
    assertThatThrownBy(() -> Patch.of(SampleTypes.GADGET, List.of(), FilterLimits.DEFAULT))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("at least one operation");
  }

  @Test
  void holdsPathsToTheLimitsOfFilters() {
    List<RawOperation> removal = List.of(new RawOperation("remove", "parts[type pr or value pr]", null));
    assertThatThrownBy(() -> Patch.of(SampleTypes.GADGET, removal, new FilterLimits(100, 5, 2)))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.INVALID_PATH));
  }

  @Test
  void makesOperationsInOrder() {
    Patched patched = patching.apply(LAMP,
        "{'op': 'remove', 'path': 'parts'}",
        "{'op': 'add', 'path': 'parts', 'value': [{'value': 'foot', 'type': 'steel'}]}",
        "{'op': 'replace', 'path': 'parts[type eq \\'steel\\'].value', 'value': 'base'}");
    assertThat(patched.document())
        .isEqualTo(document("{'label': 'Lamp', 'code': 'A', 'parts': [{'value': 'base', 'type': 'steel'}]}"));
  }

  @Test
  void leavesTheDocumentAloneWhenAnOperationIsRefused() {
    Complex before = document(LAMP);
    Patch patch = Patch.of(SampleTypes.GADGET, List.of(
        new RawOperation("remove", "code", null),
        new RawOperation("replace", "parts[type eq \"none\"].value", Value.of("x"))), FilterLimits.DEFAULT);

    assertThatThrownBy(() -> patch.applyTo(SampleTypes.GADGET, before))
        .hasMessage("No value of parts matches the filter in the path.");
    assertThat(before).isEqualTo(document(LAMP));
  }

  @Test
  void leavesOutAndReportsWhatNoSchemaLists() {
    Patched patched = patching.apply(LAMP,
        "{'op': 'add', 'value': {'colour': 'red', 'maker': {'size': 1}, 'urn:example:none': {'a': 'b'}}}",
        "{'op': 'add', 'path': 'parts[type pr]', 'value': {'colour': 'red'}}",
        "{'op': 'replace', 'path': 'parts[type pr]', 'value': {'weight': 'red'}}");
    assertThat(patched.document()).isEqualTo(document(LAMP));
    assertThat(patched.unknown())
        .containsExactly("colour", "maker.size", "urn:example:none", "parts.colour", "parts.weight");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "{'op': 'add', 'value': {'id': 'x', 'grade': 'x', 'meta': {'version': 'x'}, 'schemas': ['urn:x']}}",
    "{'op': 'replace', 'value': {'id': 'x', 'grade': 'x', 'meta': null, 'schemas': []}}",
    "{'op': 'add', 'path': 'schemas', 'value': ['urn:example:schemas:extension:2.0:Shelf']}",
    "{'op': 'replace', 'path': 'schemas', 'value': ['urn:example:schemas:extension:2.0:Shelf']}",
    "{'op': 'add', 'path': 'secret', 'value': 'x'}",
    "{'op': 'replace', 'value': {'secret': 'x'}}",
    "{'op': 'remove', 'path': 'secret'}",
    "{'op': 'add', 'value': {}}",
    "{'op': 'replace', 'value': {}}",
  })
  void keepsWhatClientsDoNotWrite(String operation) {
    patching.assertUnchanged(LAMP, operation);
    assertThat(patching.apply(LAMP, operation).unknown()).isEmpty();
  }
}
