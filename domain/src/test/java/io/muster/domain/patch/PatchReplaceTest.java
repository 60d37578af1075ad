package io.muster.domain.patch;

import io.muster.domain.Refusal.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7644 §3.5.2.3. */
class PatchReplaceTest {

  private final Patching patching = Patching.gadgets();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'replace', 'path': 'code', 'value': 'B'}                 | {'code': 'A'} | {'code': 'B'}",
    "{'op': 'replace', 'path': 'code', 'value': 'B'}                 | {}            | {'code': 'B'}",
    "{'op': 'replace', 'path': 'code', 'value': null}                | {'code': 'A', 'label': 'L'} | {'label': 'L'}",
    "{'op': 'replace', 'path': 'code', 'value': ''}                  | {'code': 'A'} | {}",
    "{'op': 'replace', 'path': 'code', 'value': []}                  | {'code': 'A'} | {}",
    "{'op': 'replace', 'path': 'serial', 'value': 'B'}               | {}            | {'serial': 'B'}",
    "{'op': 'replace', 'path': 'weight', 'value': 1.0}               | {'weight': 1} | {'weight': 1.0}",
    "{'op': 'replace', 'value': {'Code': 'B', 'active': null, 'tags': []}} "
        + "| {'code': 'A', 'active': true, 'tags': ['a'], 'label': 'L'} | {'code': 'B', 'label': 'L'}",
    "{'op': 'replace', 'path': 'maker', 'value': {'country': 'NL'}} "
        + "| {'maker': {'value': 'x', 'country': 'BE', 'charter': 'C'}} "
        + "| {'maker': {'value': 'x', 'country': 'NL', 'charter': 'C'}}",
    "{'op': 'replace', 'path': 'maker', 'value': {'country': null, 'value': 'y'}} "
        + "| {'maker': {'value': 'x', 'country': 'BE'}} | {'maker': {'value': 'y'}}",
    "{'op': 'replace', 'path': 'maker', 'value': {'country': ''}}    | {'maker': {'country': 'BE'}} | {}",
    "{'op': 'replace', 'path': 'maker', 'value': null}               | {'maker': {'value': 'x'}} | {}",
    "{'op': 'replace', 'path': 'maker', 'value': {}}                 | {'maker': {'value': 'x'}} | {}",
    "{'op': 'replace', 'path': 'maker.country', 'value': 'NL'}       | {'maker': {'value': 'x'}} "
        + "| {'maker': {'value': 'x', 'country': 'NL'}}",
    "{'op': 'replace', 'path': 'maker.country', 'value': null} "
        + "| {'maker': {'value': 'x', 'country': 'BE'}} | {'maker': {'value': 'x'}}",
    "{'op': 'replace', 'path': 'maker.country', 'value': null}       | {'maker': {'country': 'BE'}} | {}",
    "{'op': 'replace', 'value': {'maker': {'listed': true}}} "
        + "| {'maker': {'value': 'x'}} | {'maker': {'value': 'x', 'listed': true}}",
    "{'op': 'replace', 'path': 'tags', 'value': ['c', 'd']}          | {'tags': ['a', 'c']} | {'tags': ['c', 'd']}",
    "{'op': 'replace', 'path': 'tags', 'value': 'c'}                 | {'tags': ['a']} | {'tags': ['c']}",
    "{'op': 'replace', 'path': 'tags', 'value': null}                | {'tags': ['a']} | {}",
    "{'op': 'replace', 'path': 'parts', 'value': {'value': 'y'}}     | {'parts': [{'value': 'x', 'primary': true}]} "
        + "| {'parts': [{'value': 'y'}]}",
    "{'op': 'replace', 'path': 'parts', 'value': [{}]}               | {'parts': [{'value': 'x'}]} | {}",
    "{'op': 'replace', 'path': 'urn:example:schemas:extension:2.0:Shelf', 'value': {'ROW': '2', 'owner': null}} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'row': '1', 'depot': 'D', 'owner': {'value': 'x'}}} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'row': '2', 'depot': 'D'}}",
    "{'op': 'replace', 'path': 'urn:example:schemas:extension:2.0:Shelf', 'value': null} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'row': '1'}} | {}",
    "{'op': 'replace', 'value': {'urn:example:schemas:extension:2.0:Shelf': {}}} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'row': '1'}} | {}",
    "{'op': 'replace', 'path': 'urn:example:schemas:extension:2.0:Shelf:row', 'value': ''} "
        + "| {'code': 'A', 'urn:example:schemas:extension:2.0:Shelf': {'row': '1'}} | {'code': 'A'}",
    "{'op': 'replace', 'path': 'urn:example:schemas:extension:2.0:Shelf:owner.value', 'value': 'x'} "
        + "| {} | {'urn:example:schemas:extension:2.0:Shelf': {'owner': {'value': 'x'}}}",
    "{'op': 'replace', 'path': 'urn:example:schemas:extension:2.0:free:x', 'value': null} "
        + "| {'urn:example:schemas:extension:2.0:free': {'X': 1, 'y': 2}} "
        + "| {'urn:example:schemas:extension:2.0:free': {'y': 2}}",
    "{'op': 'replace', 'path': 'urn:example:schemas:extension:2.0:free:x', 'value': {'a': '', 'b': 1}} "
        + "| {'urn:example:schemas:extension:2.0:free': {'x': {'c': 1}}} "
        + "| {'urn:example:schemas:extension:2.0:free': {'x': {'b': 1}}}",
  })
  void replaces(String operation, String before, String after) {
    patching.assertResult(before, operation, after);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'replace', 'path': 'code', 'value': 'A'}                 | {'code': 'A'}",
    "{'op': 'replace', 'path': 'code', 'value': null}                | {}",
    "{'op': 'replace', 'path': 'label', 'value': 'A'}                | {'label': 'A'}",
    "{'op': 'replace', 'path': 'serial', 'value': 'A'}               | {'serial': 'A'}",
    "{'op': 'replace', 'path': 'maker', 'value': {'charter': 'A'}}   | {'maker': {'value': 'x', 'charter': 'A'}}",
    "{'op': 'replace', 'path': 'maker', 'value': {'nothing': 'A'}}   | {'maker': {'value': 'x'}}",
    "{'op': 'replace', 'path': 'maker', 'value': {'country': null}}  | {'maker': {'value': 'x'}}",
    "{'op': 'replace', 'path': 'origins', 'value': ['a', 'b']}       | {'origins': ['a', 'b']}",
    "{'op': 'replace', 'path': 'tags', 'value': ['a', 'b']}          | {'tags': ['a', 'b']}",
    "{'op': 'replace', 'path': 'parts[value eq ^x^].size', 'value': 1} | {'parts': [{'value': 'x', 'size': 1}]}",
    "{'op': 'replace', 'path': 'parts[value eq ^x^].size', 'value': null} | {'parts': [{'value': 'x'}]}",
    "{'op': 'replace', 'path': 'parts[value eq ^x^]', 'value': {'value': 'x', 'size': 1}} "
        + "| {'parts': [{'value': 'x', 'size': 1}]}",
    "{'op': 'replace', 'path': 'parts[value eq ^x^]', 'value': {'nothing': 1}} "
        + "| {'parts': [{'value': 'x', 'size': 1}]}",
    "{'op': 'replace', 'path': 'parts[value eq ^x^].primary', 'value': true} "
        + "| {'parts': [{'value': 'x', 'primary': true}, {'value': 'y', 'primary': false}]}",
    "{'op': 'replace', 'path': 'parts[value eq ^x^]', 'value': {'value': 'x'}} "
        + "| {'parts': [{'value': 'x'}, {'value': 'y'}, {'value': 'y'}]}",
    "{'op': 'replace', 'path': 'urn:example:schemas:extension:2.0:Shelf', 'value': null} | {}",
    "{'op': 'replace', 'path': 'urn:example:schemas:extension:2.0:Shelf', 'value': {'row': '1', 'nothing': 1}} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'row': '1', 'depot': 'D'}}",
  })
  void changesNothing(String operation, String before) {
    patching.assertUnchanged(before, operation.replace("^", "\\\""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'replace', 'path': 'parts[type eq ^t^].size', 'value': 3} "
        + "| {'parts': [{'value': 'x', 'type': 't', 'size': 1}, {'value': 'y', 'type': 'T'}, {'value': 'z'}]} "
        + "| {'parts': [{'value': 'x', 'type': 't', 'size': 3}, {'value': 'y', 'type': 'T', 'size': 3}, "
        + "{'value': 'z'}]}",
    "{'op': 'replace', 'path': 'parts[type eq ^t^].size', 'value': null} "
        + "| {'parts': [{'value': 'x', 'type': 't', 'size': 1}]} | {'parts': [{'value': 'x', 'type': 't'}]}",
    "{'op': 'replace', 'path': 'parts[size eq 1].size', 'value': ''} "
        + "| {'parts': [{'size': 1}, {'size': 2}]}          | {'parts': [{'size': 2}]}",
    "{'op': 'replace', 'path': 'parts[size eq 1].size', 'value': null} | {'code': 'A', 'parts': [{'size': 1}]} "
        + "| {'code': 'A'}",
    "{'op': 'replace', 'path': 'parts[type eq ^t^].labels', 'value': 'b'} "
        + "| {'parts': [{'type': 't', 'labels': ['a']}]}    | {'parts': [{'type': 't', 'labels': ['b']}]}",
    "{'op': 'replace', 'path': 'parts[type eq ^t^]', 'value': {'VALUE': 'y'}} "
        + "| {'parts': [{'value': 'x', 'type': 't', 'size': 1}, {'value': 'z'}]} "
        + "| {'parts': [{'value': 'y'}, {'value': 'z'}]}",
    "{'op': 'replace', 'path': 'parts[type eq ^t^]', 'value': {'value': 'y'}} "
        + "| {'parts': [{'value': 'x', 'type': 't'}, {'value': 'z', 'type': 't'}, {'value': 'w'}]} "
        + "| {'parts': [{'value': 'y'}, {'value': 'w'}]}",
    "{'op': 'replace', 'path': 'parts[type eq ^t^]', 'value': null} "
        + "| {'parts': [{'value': 'x', 'type': 't'}, {'value': 'w'}]} | {'parts': [{'value': 'w'}]}",
    "{'op': 'replace', 'path': 'parts[type eq ^t^]', 'value': {'value': 'y', 'primary': true}} "
        + "| {'parts': [{'value': 'w', 'primary': true}, {'value': 'x', 'type': 't'}]} "
        + "| {'parts': [{'value': 'w', 'primary': false}, {'value': 'y', 'primary': true}]}",
    "{'op': 'replace', 'path': 'parts[not (primary eq true)].primary', 'value': true} "
        + "| {'parts': [{'value': 'w', 'primary': true}, {'value': 'x'}]} "
        + "| {'parts': [{'value': 'w', 'primary': false}, {'value': 'x', 'primary': true}]}",
    "{'op': 'replace', 'path': 'parts[type eq ^t^].size', 'value': 1} "
        + "| {'parts': [{'value': 'w', 'type': 't'}, {'value': 'x', 'primary': true}]} "
        + "| {'parts': [{'value': 'w', 'type': 't', 'size': 1}, {'value': 'x', 'primary': true}]}",
    "{'op': 'replace', 'path': 'parts.type', 'value': 't'} "
        + "| {'parts': [{'value': 'w'}, {'value': 'x', 'type': 'u'}]} "
        + "| {'parts': [{'value': 'w', 'type': 't'}, {'value': 'x', 'type': 't'}]}",
    "{'op': 'replace', 'path': 'parts.type', 'value': null}     | {'parts': [{'value': 'w', 'type': 't'}]} "
        + "| {'parts': [{'value': 'w'}]}",
    "{'op': 'replace', 'path': 'parts.type', 'value': 't'}      | {} | {'parts': [{'type': 't'}]}",
    "{'op': 'replace', 'path': 'tags[value eq ^a^]', 'value': 'b'} | {'tags': ['a', 'c']} | {'tags': ['b', 'c']}",
    "{'op': 'replace', 'path': 'tags[value eq ^a^]', 'value': null} | {'tags': ['a', 'c']} | {'tags': ['c']}",
    "{'op': 'replace', 'path': 'levels[value gt 1]', 'value': 1}   | {'levels': [1, 2, 3]} | {'levels': [1]}",
    "{'op': 'replace', 'path': 'notes[text eq ^x^]', 'value': {'text': 'y', 'author': 'A'}} "
        + "| {'notes': [{'text': 'x', 'author': 'A', 'pinned': true}]} | {'notes': [{'text': 'y', 'author': 'A'}]}",
    "{'op': 'replace', 'path': 'notes[text eq ^x^]', 'value': {'text': 'y', 'author': 'A'}} "
        + "| {'notes': [{'text': 'x'}]}                     | {'notes': [{'text': 'y', 'author': 'A'}]}",
    "{'op': 'replace', 'path': 'urn:example:schemas:extension:2.0:Shelf:bins[type eq ^t^].value', 'value': 'y'} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'bins': [{'value': 'x', 'type': 't'}]}} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'bins': [{'value': 'y', 'type': 't'}]}}",
  })
  void replacesWithinLists(String operation, String before, String after) {
    patching.assertResult(before, operation.replace("^", "\\\""), after);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'replace', 'path': 'label', 'value': null}     | {'label': 'A'}    | INVALID_VALUE | label is required",
    "{'op': 'replace', 'path': 'label', 'value': ''}       | {'label': 'A'}    | INVALID_VALUE | label is required",
    "{'op': 'replace', 'value': {'label': []}}             | {'label': 'A'}    | INVALID_VALUE | label is required",
    "{'op': 'replace', 'path': 'keeper.name', 'value': null} "
        + "| {'keeper': {'name': 'A', 'phone': '1'}}        | INVALID_VALUE     | keeper.name is required",
    "{'op': 'replace', 'path': 'keeper', 'value': {'name': null}} "
        + "| {'keeper': {'name': 'A'}}                      | INVALID_VALUE     | keeper.name is required",
    "{'op': 'replace', 'path': 'keeper', 'value': {'phone': '1'}} | {}         | INVALID_VALUE "
        + "| keeper.name is required",
    "{'op': 'replace', 'path': 'notes[text pr].text', 'value': null} "
        + "| {'notes': [{'text': 'x', 'author': 'A'}]}      | INVALID_VALUE     | notes.text is required",
    "{'op': 'replace', 'path': 'notes[text pr]', 'value': {'pinned': true}} "
        + "| {'notes': [{'text': 'x'}]}                     | INVALID_VALUE     | notes.text is required",
    "{'op': 'replace', 'path': 'notes', 'value': [{'pinned': true}]} | {}      | INVALID_VALUE "
        + "| notes.text is required",
    "{'op': 'replace', 'path': 'serial', 'value': 'B'}     | {'serial': 'A'}   | MUTABILITY "
        + "| serial cannot be changed",
    "{'op': 'replace', 'path': 'serial', 'value': null}    | {'serial': 'A'}   | MUTABILITY "
        + "| serial cannot be changed",
    "{'op': 'replace', 'path': 'origins', 'value': ['b', 'a']} | {'origins': ['a', 'b']} | MUTABILITY "
        + "| origins cannot be changed",
    "{'op': 'replace', 'path': 'origins[value eq ^a^]', 'value': 'c'} | {'origins': ['a', 'b']} | MUTABILITY "
        + "| origins cannot",
    "{'op': 'replace', 'path': 'maker', 'value': null}     | {'maker': {'charter': 'A'}} | MUTABILITY "
        + "| maker.charter cannot",
    "{'op': 'replace', 'path': 'maker.charter', 'value': 'B'} | {'maker': {'charter': 'A'}} | MUTABILITY "
        + "| maker.charter cannot",
    "{'op': 'replace', 'path': 'urn:example:schemas:extension:2.0:Shelf', 'value': null} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'depot': 'A'}} | MUTABILITY | Shelf:depot cannot be changed",
    "{'op': 'replace', 'path': 'notes[text pr].author', 'value': null} "
        + "| {'notes': [{'text': 'x', 'author': 'A'}]}      | MUTABILITY        | notes.author cannot be changed",
    "{'op': 'replace', 'path': 'notes[text pr]', 'value': {'text': 'x'}} "
        + "| {'notes': [{'text': 'x', 'author': 'A'}]}      | MUTABILITY        | notes.author cannot be changed",
    "{'op': 'replace', 'path': 'notes[text pr]', 'value': {'text': 'x', 'author': 'B'}} "
        + "| {'notes': [{'text': 'x', 'author': 'A'}]}      | MUTABILITY        | notes.author cannot be changed",
    "{'op': 'replace', 'path': 'parts[type eq ^x^].size', 'value': 1} | {'parts': [{'type': 'y'}]} | NO_TARGET "
        + "| No value of parts",
    "{'op': 'replace', 'path': 'parts[type eq ^x^]', 'value': null} | {'parts': [{'type': 'y'}]} | NO_TARGET "
        + "| No value of parts",
    "{'op': 'replace', 'path': 'parts[type eq ^x^]', 'value': {'size': 1}} | {} | NO_TARGET | No value of parts",
    "{'op': 'replace', 'path': 'parts', 'value': [{'value': 'x', 'primary': true}, {'value': 'y', 'primary': true}]} "
        + "| {}                                             | INVALID_VALUE     | parts has more than one primary",
    "{'op': 'replace', 'path': 'parts[value pr].primary', 'value': true} "
        + "| {'parts': [{'value': 'x'}, {'value': 'y'}]}    | INVALID_VALUE     | parts has more than one primary",
    "{'op': 'replace', 'path': 'maker', 'value': ['x']}    | {}                | INVALID_VALUE "
        + "| maker must be an object",
    "{'op': 'replace', 'path': 'urn:example:schemas:extension:2.0:Shelf', 'value': 'x'} | {} | INVALID_VALUE "
        + "| must be an object",
  })
  void refuses(String operation, String before, Reason reason, String detail) {
    patching.assertRefused(before, operation.replace("^", "\\\""), reason, detail);
  }
}
