package io.muster.domain.patch;

import io.muster.domain.Refusal.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7644 §3.5.2.1. */
class PatchAddTest {

  private final Patching patching = Patching.gadgets();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'add', 'path': 'code', 'value': 'B'}                     | {}            | {'code': 'B'}",
    "{'op': 'add', 'path': 'CODE', 'value': 'B'}                     | {'code': 'A'} | {'code': 'B'}",
    "{'op': 'add', 'path': 'externalid', 'value': 'B'}               | {}            | {'externalId': 'B'}",
    "{'op': 'add', 'path': 'serial', 'value': 'B'}                   | {}            | {'serial': 'B'}",
    "{'op': 'add', 'value': {'CODE': 'B', 'active': true}}           | {'code': 'A'} | {'code': 'B', 'active': true}",
    "{'op': 'add', 'path': 'urn:example:schemas:core:2.0:Gadget:code', 'value': 'B'} | {} | {'code': 'B'}",
    "{'op': 'add', 'path': 'maker.country', 'value': 'NL'}           | {}            | {'maker': {'country': 'NL'}}",
    "{'op': 'add', 'path': 'maker.Country', 'value': 'NL'} "
        + "| {'maker': {'value': 'x', 'country': 'BE'}} | {'maker': {'value': 'x', 'country': 'NL'}}",
    "{'op': 'add', 'path': 'maker', 'value': {'COUNTRY': 'NL', 'value': null}} "
        + "| {'maker': {'value': 'x', 'country': 'BE'}} | {'maker': {'value': 'x', 'country': 'NL'}}",
    "{'op': 'add', 'path': 'maker', 'value': {'charter': 'x'}} "
        + "| {'maker': {'value': 'x'}} | {'maker': {'value': 'x', 'charter': 'x'}}",
    "{'op': 'add', 'path': 'keeper', 'value': {'name': 'Al', 'since': 'x'}} | {} | {'keeper': {'name': 'Al'}}",
    "{'op': 'add', 'path': 'keeper.phone', 'value': '1'} | {'keeper': {'name': 'Al'}} "
        + "| {'keeper': {'name': 'Al', 'phone': '1'}}",
    "{'op': 'add', 'path': 'tags', 'value': ['c', 'b', 'c']}         | {'tags': ['a', 'b']} "
        + "| {'tags': ['a', 'b', 'c']}",
    "{'op': 'add', 'path': 'tags', 'value': 'c'}                     | {'tags': ['a']} | {'tags': ['a', 'c']}",
    "{'op': 'add', 'path': 'tags', 'value': ['A', '']}               | {'tags': ['a']} | {'tags': ['a', 'A']}",
    "{'op': 'add', 'value': {'tags': ['c']}}                         | {'tags': ['a']} | {'tags': ['a', 'c']}",
    "{'op': 'add', 'path': 'origins', 'value': ['a', 'b']}           | {} | {'origins': ['a', 'b']}",
    "{'op': 'add', 'path': 'urn:example:schemas:extension:2.0:Shelf:row', 'value': '1'} "
        + "| {} | {'urn:example:schemas:extension:2.0:Shelf': {'row': '1'}}",
    "{'op': 'add', 'path': 'URN:example:schemas:extension:2.0:Shelf', 'value': {'ROW': '1', 'owner': {'value': 'x'}}} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'depot': 'D', 'owner': {'display': 'O'}}} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'row': '1', 'depot': 'D', "
        + "'owner': {'value': 'x', 'display': 'O'}}}",
    "{'op': 'add', 'value': {'urn:example:schemas:extension:2.0:Shelf': {'owner': {'value': 'x'}}}} "
        + "| {} | {'urn:example:schemas:extension:2.0:Shelf': {'owner': {'value': 'x'}}}",
    "{'op': 'add', 'path': 'urn:example:schemas:extension:2.0:Shelf:bins', 'value': [{'value': 'b'}]} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'bins': [{'value': 'a'}]}} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'bins': [{'value': 'a'}, {'value': 'b'}]}}",
    "{'op': 'add', 'path': 'urn:example:schemas:extension:2.0:free:PAYROLL', 'value': 1} "
        + "| {'urn:example:schemas:extension:2.0:free': {'Payroll': 0}} "
        + "| {'urn:example:schemas:extension:2.0:free': {'Payroll': 1}}",
    "{'op': 'add', 'path': 'urn:example:schemas:extension:2.0:free:payroll', 'value': 1} "
        + "| {'urn:example:schemas:extension:2.0:free': {'Payroll': 0, 'payroll': 0}} "
        + "| {'urn:example:schemas:extension:2.0:free': {'Payroll': 0, 'payroll': 1}}",
    "{'op': 'add', 'path': 'urn:example:schemas:extension:2.0:free:x', 'value': ['b']} "
        + "| {'urn:example:schemas:extension:2.0:free': {'x': ['a']}} "
        + "| {'urn:example:schemas:extension:2.0:free': {'x': ['b']}}",
    "{'op': 'add', 'path': 'urn:example:schemas:extension:2.0:free', "
        + "'value': {'custom_fields': [{'id': 'x', 'value': 1}]}} "
        + "| {} | {'urn:example:schemas:extension:2.0:free': {'x': 1}}",
  })
  void adds(String operation, String before, String after) {
    patching.assertResult(before, operation, after);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'add', 'path': 'code', 'value': 'A'}                     | {'code': 'A'}",
    "{'op': 'add', 'path': 'code', 'value': null}                    | {'code': 'A'}",
    "{'op': 'add', 'path': 'code', 'value': ''}                      | {'code': 'A'}",
    "{'op': 'add', 'path': 'label', 'value': null}                   | {'label': 'A'}",
    "{'op': 'add', 'path': 'serial', 'value': 'A'}                   | {'serial': 'A'}",
    "{'op': 'add', 'path': 'serial', 'value': null}                  | {'serial': 'A'}",
    "{'op': 'add', 'path': 'maker', 'value': {}}                     | {'maker': {'value': 'x'}}",
    "{'op': 'add', 'path': 'maker', 'value': {'country': null}}      | {}",
    "{'op': 'add', 'path': 'maker', 'value': {'nothing': 'x'}}       | {}",
    "{'op': 'add', 'path': 'maker', 'value': {'value': 'x'}}         | {'maker': {'value': 'x', 'country': 'NL'}}",
    "{'op': 'add', 'path': 'tags', 'value': []}                      | {'tags': ['a']}",
    "{'op': 'add', 'path': 'tags', 'value': ['a']}                   | {'tags': ['a', 'b']}",
    "{'op': 'add', 'path': 'origins', 'value': ['a']}                | {'origins': ['a', 'b']}",
    "{'op': 'add', 'path': 'parts', 'value': [{}]}                   | {'parts': [{'value': 'x'}]}",
    "{'op': 'add', 'path': 'parts', 'value': [{'value': 'x', 'type': 'y'}]} "
        + "| {'parts': [{'value': 'x'}, {'value': 'x', 'type': 'y', 'size': 1}]}",
    "{'op': 'add', 'path': 'parts', 'value': [{'value': 'x', 'primary': false}]} | {'parts': [{'value': 'x'}]}",
    "{'op': 'add', 'path': 'parts', 'value': [{'size': 1, 'primary': false}]}    | {'parts': [{'size': 1}]}",
    "{'op': 'add', 'path': 'parts', 'value': [{'size': 1}]}          | {'parts': [{'size': 1, 'primary': false}]}",
    "{'op': 'add', 'path': 'parts[value pr].size', 'value': null}    | {'parts': [{'value': 'x', 'size': 1}]}",
    "{'op': 'add', 'path': 'parts[value pr]', 'value': null}         | {'parts': [{'value': 'x', 'size': 1}]}",
    "{'op': 'add', 'path': 'parts[value pr]', 'value': {'size': 1}}  | {'parts': [{'value': 'x', 'size': 1}]}",
    "{'op': 'add', 'path': 'parts.size', 'value': null}              | {}",
    "{'op': 'add', 'path': 'urn:example:schemas:extension:2.0:Shelf', 'value': null} | {}",
    "{'op': 'add', 'path': 'urn:example:schemas:extension:2.0:Shelf', 'value': {}}   | {}",
    "{'op': 'add', 'path': 'urn:example:schemas:extension:2.0:Shelf', 'value': {'row': null}} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'row': '1'}}",
    "{'op': 'add', 'value': {'urn:example:schemas:extension:2.0:Shelf': null, 'code': null}} "
        + "| {'code': 'A', 'urn:example:schemas:extension:2.0:Shelf': {'row': '1'}}",
  })
  void changesNothing(String operation, String before) {
    patching.assertUnchanged(before, operation);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'add', 'path': 'parts', 'value': {'Value': 'y', 'type': 't'}} "
        + "| {'parts': [{'value': 'x'}]} | {'parts': [{'value': 'x'}, {'value': 'y', 'type': 't'}]}",
    "{'op': 'add', 'path': 'parts', 'value': [{'value': 'x', 'type': 't'}]} "
        + "| {'parts': [{'value': 'x'}]} | {'parts': [{'value': 'x'}, {'value': 'x', 'type': 't'}]}",
    "{'op': 'add', 'path': 'parts', 'value': [{'value': 'x', 'type': 't', 'size': 2, 'labels': ['b']}]} "
        + "| {'parts': [{'value': 'x', 'type': 't', 'size': 1, 'labels': ['a']}]} "
        + "| {'parts': [{'value': 'x', 'type': 't', 'size': 2, 'labels': ['a', 'b']}]}",
    "{'op': 'add', 'path': 'parts', 'value': [{'value': 'y', 'primary': true}]} "
        + "| {'parts': [{'value': 'x', 'primary': true}, {'value': 'z', 'primary': false}, {'value': 'w'}]} "
        + "| {'parts': [{'value': 'x', 'primary': false}, {'value': 'z', 'primary': false}, "
        + "{'value': 'w'}, {'value': 'y', 'primary': true}]}",
    "{'op': 'add', 'path': 'parts', 'value': [{'value': 'y', 'primary': true}]} "
        + "| {'parts': [{'value': 'x', 'primary': true}, {'value': 'y'}]} "
        + "| {'parts': [{'value': 'x', 'primary': false}, {'value': 'y', 'primary': true}]}",
    "{'op': 'add', 'path': 'parts', 'value': [{'value': 'y'}]} "
        + "| {'parts': [{'value': 'x', 'primary': true}]} "
        + "| {'parts': [{'value': 'x', 'primary': true}, {'value': 'y'}]}",
    "{'op': 'add', 'path': 'parts', 'value': [{'value': 'x', 'primary': false}]} "
        + "| {'parts': [{'value': 'x', 'primary': true}]} | {'parts': [{'value': 'x', 'primary': false}]}",
    "{'op': 'add', 'path': 'parts', 'value': [{'size': 1, 'primary': true}]} "
        + "| {'parts': [{'size': 1}]} | {'parts': [{'size': 1}, {'size': 1, 'primary': true}]}",
    "{'op': 'add', 'path': 'parts[type eq `t`].size', 'value': 3} "
        + "| {'parts': [{'value': 'x', 'type': 'T'}, {'value': 'y'}]} "
        + "| {'parts': [{'value': 'x', 'type': 'T', 'size': 3}, {'value': 'y'}]}",
    "{'op': 'add', 'path': 'parts[type eq `t`]', 'value': {'SIZE': 3}} "
        + "| {'parts': [{'value': 'x', 'type': 'T'}, {'value': 'y', 'type': 't'}]} "
        + "| {'parts': [{'value': 'x', 'type': 'T', 'size': 3}, {'value': 'y', 'type': 't', 'size': 3}]}",
    "{'op': 'add', 'path': 'parts[type eq `t`].labels', 'value': 'b'} "
        + "| {'parts': [{'type': 't', 'labels': ['a']}]} | {'parts': [{'type': 't', 'labels': ['a', 'b']}]}",
    "{'op': 'add', 'path': 'parts[type eq `t`].labels', 'value': ['b', 'a']} "
        + "| {'parts': [{'type': 't', 'labels': ['a']}]} | {'parts': [{'type': 't', 'labels': ['a', 'b']}]}",
    "{'op': 'add', 'path': 'parts[type eq `t`].primary', 'value': true} "
        + "| {'parts': [{'value': 'x', 'primary': true}, {'type': 't'}]} "
        + "| {'parts': [{'value': 'x', 'primary': false}, {'type': 't', 'primary': true}]}",
    "{'op': 'add', 'path': 'parts[type eq `t`]', 'value': {'primary': true}} "
        + "| {'parts': [{'type': 't'}, {'value': 'x', 'primary': true}]} "
        + "| {'parts': [{'type': 't', 'primary': true}, {'value': 'x', 'primary': false}]}",
    "{'op': 'add', 'path': 'parts[type eq `t`].primary', 'value': false} "
        + "| {'parts': [{'value': 'x', 'primary': true}, {'type': 't'}]} "
        + "| {'parts': [{'value': 'x', 'primary': true}, {'type': 't', 'primary': false}]}",
    "{'op': 'add', 'path': 'parts.size', 'value': 1} "
        + "| {'parts': [{'value': 'x'}, {'value': 'y', 'size': 2}]} "
        + "| {'parts': [{'value': 'x', 'size': 1}, {'value': 'y', 'size': 1}]}",
    "{'op': 'add', 'path': 'parts.size', 'value': 1}          | {}              | {'parts': [{'size': 1}]}",
    "{'op': 'add', 'path': 'tags[value eq `a`]', 'value': 'b'} | {'tags': ['a', 'c']} | {'tags': ['b', 'c']}",
    "{'op': 'add', 'path': 'tags[value eq `a`]', 'value': 'c'} | {'tags': ['a', 'c']} | {'tags': ['c']}",
    "{'op': 'add', 'path': 'notes[text eq `x`].author', 'value': 'A'} "
        + "| {'notes': [{'text': 'x'}]} | {'notes': [{'text': 'x', 'author': 'A'}]}",
    "{'op': 'add', 'path': 'notes[text eq `x`].pin', 'value': 'A'} | {'notes': [{'text': 'x'}]} "
        + "| {'notes': [{'text': 'x'}]}",
  })
  void addsToLists(String operation, String before, String after) {
    patching.assertResult(before, operation.replace("`", "\\\""), after);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'add', 'path': 'serial', 'value': 'B'}         | {'serial': 'A'}   | MUTABILITY "
        + "| serial cannot be changed",
    "{'op': 'add', 'path': 'origins', 'value': ['b']}      | {'origins': ['a']} | MUTABILITY "
        + "| origins cannot be changed",
    "{'op': 'add', 'path': 'maker.charter', 'value': 'B'}  | {'maker': {'charter': 'A'}} | MUTABILITY "
        + "| maker.charter cannot",
    "{'op': 'add', 'value': {'maker': {'charter': 'B'}}}   | {'maker': {'charter': 'A'}} | MUTABILITY "
        + "| maker.charter cannot",
    "{'op': 'add', 'path': 'urn:example:schemas:extension:2.0:Shelf:depot', 'value': 'B'} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'depot': 'A'}} | MUTABILITY | Shelf:depot cannot be changed",
    "{'op': 'add', 'path': 'notes[text pr].author', 'value': 'B'} "
        + "| {'notes': [{'text': 'x', 'author': 'A'}]}      | MUTABILITY        | notes.author cannot be changed",
    "{'op': 'add', 'path': 'notes[text pr]', 'value': {'author': 'B'}} "
        + "| {'notes': [{'text': 'x', 'author': 'A'}]}      | MUTABILITY        | notes.author cannot be changed",
    "{'op': 'add', 'path': 'parts[type eq `x`].size', 'value': 1} | {'parts': [{'type': 'y'}]} | NO_TARGET "
        + "| No value of parts",
    "{'op': 'add', 'path': 'parts[type eq `x`]', 'value': {'size': 1}} | {} | NO_TARGET | No value of parts",
    "{'op': 'add', 'path': 'parts[type eq `x`].size', 'value': null} | {} | NO_TARGET | No value of parts",
    "{'op': 'add', 'path': 'parts', 'value': [{'value': 'x', 'primary': true}, {'value': 'y', 'primary': true}]} "
        + "| {}                                             | INVALID_VALUE     | parts has more than one primary",
    "{'op': 'add', 'path': 'parts[value pr].primary', 'value': true} "
        + "| {'parts': [{'value': 'x'}, {'value': 'y'}]}    | INVALID_VALUE     | parts has more than one primary",
    "{'op': 'add', 'path': 'parts.primary', 'value': true} "
        + "| {'parts': [{'value': 'x'}, {'value': 'y'}]}    | INVALID_VALUE     | parts has more than one primary",
    "{'op': 'add', 'path': 'parts[value pr]', 'value': {'primary': true}} "
        + "| {'parts': [{'value': 'x'}, {'value': 'y'}]}    | INVALID_VALUE     | parts has more than one primary",
    "{'op': 'add', 'path': 'keeper.phone', 'value': '1'}   | {}                | INVALID_VALUE "
        + "| keeper.name is required",
    "{'op': 'add', 'path': 'notes', 'value': [{'author': 'A'}]} | {}           | INVALID_VALUE "
        + "| notes.text is required",
    "{'op': 'add', 'path': 'notes.author', 'value': 'A'}   | {}                | INVALID_VALUE "
        + "| notes.text is required",
    "{'op': 'add', 'path': 'urn:example:schemas:extension:2.0:Shelf', 'value': 'x'} | {} | INVALID_VALUE "
        + "| must be an object",
  })
  void refuses(String operation, String before, Reason reason, String detail) {
    patching.assertRefused(before, operation.replace("`", "\\\""), reason, detail);
  }
}
