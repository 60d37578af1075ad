package io.muster.domain.patch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal.Reason;
import io.muster.domain.filter.SampleTypes;
import io.muster.domain.schema.ResourceType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7644 §3.5.2.2. */
class PatchRemoveTest {

  private final Patching patching = Patching.gadgets();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'remove', 'path': 'CODE'}                      | {'code': 'A', 'label': 'L'} | {'label': 'L'}",
    "{'op': 'remove', 'path': 'externalId'}                | {'externalId': 'A'} | {}",
    "{'op': 'remove', 'path': 'code', 'value': 'whatever'} | {'code': 'A'} | {}",
    "{'op': 'remove', 'path': 'maker'}                     | {'maker': {'value': 'x'}} | {}",
    "{'op': 'remove', 'path': 'maker.country'}             | {'maker': {'value': 'x', 'country': 'NL'}} "
        + "| {'maker': {'value': 'x'}}",
    "{'op': 'remove', 'path': 'maker.country'}             | {'maker': {'country': 'NL'}} | {}",
    "{'op': 'remove', 'path': 'keeper'}                    | {'keeper': {'name': 'A'}} | {}",
    "{'op': 'remove', 'path': 'tags'}                      | {'tags': ['a', 'b']} | {}",
    "{'op': 'remove', 'path': 'tags', 'value': []}         | {'tags': ['a', 'b']} | {}",
    "{'op': 'remove', 'path': 'tags', 'value': null}       | {'tags': ['a', 'b']} | {}",
    "{'op': 'remove', 'path': 'tags[value eq ^A^]'}        | {'tags': ['a', 'b']} | {'tags': ['b']}",
    "{'op': 'remove', 'path': 'tags[value pr]'}            | {'tags': ['a', 'b']} | {}",
    "{'op': 'remove', 'path': 'levels[value ge 2 and value lt 4]'} | {'levels': [1, 2, 3, 4]} | {'levels': [1, 4]}",
    "{'op': 'remove', 'path': 'parts'}                     | {'parts': [{'value': 'x'}]} | {}",
    "{'op': 'remove', 'path': 'parts[type eq ^t^ and value ew ^x^]'} "
        + "| {'parts': [{'value': 'ax', 'type': 't'}, {'value': 'x', 'type': 'u'}, {'value': 'b', 'type': 't'}]} "
        + "| {'parts': [{'value': 'x', 'type': 'u'}, {'value': 'b', 'type': 't'}]}",
    "{'op': 'remove', 'path': 'parts[type eq ^t^]', 'value': 'ignored'} | {'parts': [{'type': 't'}]} | {}",
    "{'op': 'remove', 'path': 'parts[type eq ^t^].size'} "
        + "| {'parts': [{'type': 't', 'size': 1}, {'type': 'u', 'size': 1}]} "
        + "| {'parts': [{'type': 't'}, {'type': 'u', 'size': 1}]}",
    "{'op': 'remove', 'path': 'parts[size eq 1].size'}     | {'parts': [{'size': 1}, {'size': 2}]} "
        + "| {'parts': [{'size': 2}]}",
    "{'op': 'remove', 'path': 'parts[size eq 1].size'}     | {'parts': [{'value': 'x', 'size': 1}, {'value': 'x'}]} "
        + "| {'parts': [{'value': 'x'}]}",
    "{'op': 'remove', 'path': 'parts.size'}                | {'parts': [{'size': 1}, {'value': 'x', 'size': 2}]} "
        + "| {'parts': [{'value': 'x'}]}",
    "{'op': 'remove', 'path': 'parts.size'}                | {'parts': [{'size': 1}]} | {}",
    "{'op': 'remove', 'path': 'parts[primary eq true]'} "
        + "| {'parts': [{'value': 'x', 'primary': true}, {'value': 'y'}]} | {'parts': [{'value': 'y'}]}",
    "{'op': 'remove', 'path': 'notes[author eq ^A^]'} "
        + "| {'notes': [{'text': 'x', 'author': 'A'}, {'text': 'y'}]} | {'notes': [{'text': 'y'}]}",
    "{'op': 'remove', 'path': 'notes'}                     | {'notes': [{'text': 'x', 'author': 'A'}]} | {}",
    "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:Shelf:row'} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'row': '1', 'depot': 'D'}} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'depot': 'D'}}",
    "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:Shelf:row'} "
        + "| {'code': 'A', 'urn:example:schemas:extension:2.0:Shelf': {'row': '1'}} | {'code': 'A'}",
    "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:Shelf:owner.value'} "
        + "| {'code': 'A', 'urn:example:schemas:extension:2.0:Shelf': {'owner': {'value': 'x'}}} | {'code': 'A'}",
    "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:Shelf:bins[value pr]'} "
        + "| {'code': 'A', 'urn:example:schemas:extension:2.0:Shelf': {'bins': [{'value': 'x'}]}} | {'code': 'A'}",
    "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:Shelf'} "
        + "| {'code': 'A', 'urn:example:schemas:extension:2.0:Shelf': {'row': '1', 'owner': {'value': 'x'}}} "
        + "| {'code': 'A'}",
    "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:free:x'} "
        + "| {'urn:example:schemas:extension:2.0:free': {'X': 1, 'y': [1]}} "
        + "| {'urn:example:schemas:extension:2.0:free': {'y': [1]}}",
  })
  void removes(String operation, String before, String after) {
    patching.assertResult(before, operation.replace("^", "\\\""), after);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'remove', 'path': 'code'}                      | {'label': 'L'}",
    "{'op': 'remove', 'path': 'serial'}                    | {'label': 'L'}",
    "{'op': 'remove', 'path': 'maker.country'}             | {'maker': {'value': 'x'}}",
    "{'op': 'remove', 'path': 'maker.country'}             | {'label': 'L'}",
    "{'op': 'remove', 'path': 'keeper.name'}               | {'label': 'L'}",
    "{'op': 'remove', 'path': 'tags[value eq ^c^]'}        | {'tags': ['a', 'b']}",
    "{'op': 'remove', 'path': 'origins[value eq ^c^]'}     | {'origins': ['a', 'b']}",
    "{'op': 'remove', 'path': 'parts[type eq ^t^]'}        | {'parts': [{'type': 'u'}]}",
    "{'op': 'remove', 'path': 'parts[type eq ^t^]'}        | {}",
    "{'op': 'remove', 'path': 'parts[type eq ^t^].size'}   | {'parts': [{'type': 't'}]}",
    "{'op': 'remove', 'path': 'parts.size'}                | {}",
    "{'op': 'remove', 'path': 'notes[text pr].author'}     | {'notes': [{'text': 'x'}]}",
    "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:Shelf:row'} | {'label': 'L'}",
    "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:Shelf'}     | {'label': 'L'}",
    "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:free:z'} "
        + "| {'urn:example:schemas:extension:2.0:free': {'x': 1}}",
  })
  void succeedsWhereThereIsNothingToRemove(String operation, String before) {
    patching.assertUnchanged(before, operation.replace("^", "\\\""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'remove', 'path': 'label'}                     | {'label': 'A'}        | label is required",
    "{'op': 'remove', 'path': 'keeper.name'}               | {'keeper': {'name': 'A', 'phone': '1'}} "
        + "| keeper.name is required",
    "{'op': 'remove', 'path': 'notes[text pr].text'}       | {'notes': [{'text': 'x', 'author': 'A'}]} "
        + "| notes.text is required",
    "{'op': 'remove', 'path': 'notes.text'}                | {'notes': [{'text': 'x'}]} | notes.text is required",
    "{'op': 'remove', 'path': 'serial'}                    | {'serial': 'A'}       | serial cannot be changed",
    "{'op': 'remove', 'path': 'maker.charter'}             | {'maker': {'charter': 'A'}} "
        + "| maker.charter cannot be changed",
    "{'op': 'remove', 'path': 'maker'}                     | {'maker': {'charter': 'A'}} "
        + "| maker.charter cannot be changed",
    "{'op': 'remove', 'path': 'origins'}                   | {'origins': ['a']}    | origins cannot be changed",
    "{'op': 'remove', 'path': 'origins[value eq ^a^]'}     | {'origins': ['a', 'b']} | origins cannot be changed",
    "{'op': 'remove', 'path': 'notes[text pr].author'}     | {'notes': [{'text': 'x', 'author': 'A'}]} "
        + "| notes.author cannot be",
    "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:Shelf:depot'} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'depot': 'A'}} | Shelf:depot cannot be changed",
    "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:Shelf'} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'depot': 'A'}} | Shelf:depot cannot be changed",
  })
  void refusesWhatMustStay(String operation, String before, String detail) {
    patching.assertRefused(before, operation.replace("^", "\\\""), Reason.MUTABILITY, detail);
  }

  @Test
  void keepsAnExtensionThatIsRequired() {
    ResourceType gadget = SampleTypes.GADGET;
    Patching strict = Patching.of(new ResourceType("Gadget", "Gadget", "/Gadgets", "Gadget", gadget.schema(),
        List.of(new ResourceType.Extension(SampleTypes.SHELF_SCHEMA, true))));
    String shelved = "{'urn:example:schemas:extension:2.0:Shelf': {'row': '1'}}";

    strict.assertRefused(shelved, "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:Shelf'}",
        Reason.MUTABILITY, "Shelf is required");
    strict.assertRefused(shelved, "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:Shelf:row'}",
        Reason.MUTABILITY, "Shelf is required");
    strict.assertRefused(shelved, "{'op': 'replace', 'path': 'urn:example:schemas:extension:2.0:Shelf', 'value': null}",
        Reason.INVALID_VALUE, "Shelf is required");
    strict.assertUnchanged("{}", "{'op': 'remove', 'path': 'urn:example:schemas:extension:2.0:Shelf'}");
  }

  @Test
  void needsAPathEvenWhenItIsBuiltByHand() {
    Patch patch = new Patch(List.of(new PatchOperation.Remove(new PatchPath.WholeResource())));
    assertThatThrownBy(() -> patch.applyTo(SampleTypes.GADGET, Patching.document("{}"))).hasMessageContaining("path");
  }
}
