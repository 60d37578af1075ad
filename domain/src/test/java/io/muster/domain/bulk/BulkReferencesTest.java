package io.muster.domain.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.bulk.BulkOperation.Change;
import io.muster.domain.bulk.BulkOperation.Create;
import io.muster.domain.bulk.BulkOperation.Delete;
import io.muster.domain.bulk.BulkOperation.Replace;
import io.muster.domain.bulk.BulkOperation.Target;
import io.muster.domain.resource.Json;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 §3.7.2, on JSON with single quotes for double ones. */
class BulkReferencesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "{'a': 'bulkId:x'}                                        | {'a': 'ID-x'}",
    "{'members': [{'value': 'bulkId:x'}, {'value': 'y'}]}     | {'members': [{'value': 'ID-x'}, {'value': 'y'}]}",
    "{'urn:example:x': {'manager': {'value': 'bulkId:x'}}}    | {'urn:example:x': {'manager': {'value': 'ID-x'}}}",
    "{'a': ['bulkId:x', ['bulkId:y', 7, true, null]]}         | {'a': ['ID-x', ['ID-y', 7, true, null]]}",
    "{'a': 'bulkId:x:y z'}                                    | {'a': 'ID-x:y z'}",
    "{'a': ' bulkId:x'}                                       | {'a': ' bulkId:x'}",
    "{'a': 'the bulkId:x'}                                    | {'a': 'the bulkId:x'}",
    "{'a': 'bulkid:x', 'b': 'bulkId:', 'bulkId:x': 'bulkId'}  | {'a': 'bulkid:x', 'b': 'bulkId:', 'bulkId:x': 'bulkId'}",
  })
  void replacesEveryTextThatIsAReferenceAndNothingElse(String data, String resolved) {
    assertThat(BulkReferences.resolved(json(data), bulkId -> "ID-" + bulkId)).isEqualTo(json(resolved));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "{'a': 'b', 'c': 'bulkId:x'}                              | {'a': 'b'}",
    "{'a': {'value': 'bulkId:x', 'display': 'X'}, 'b': 7}     | {'b': 7}",
    "{'a': [{'type': 'User', 'value': 'bulkId:x'}, {'value': 'z'}]} | {'a': [{'value': 'z'}]}",
    "{'urn:example:x': {'number': '7', 'manager': 'bulkId:x'}}      | {'urn:example:x': {'number': '7'}}",
    "{'urn:example:x': {'number': '7', 'manager': {'value': 'bulkId:x'}}} | {'urn:example:x': {'number': '7'}}",
    "{'a': ['bulkId:x', 'z'], 'b': [], 'c': null}             | {'a': ['z'], 'b': [], 'c': null}",
    "{'a': {'value': 'bulkId:other'}}                         | {'a': {'value': 'bulkId:other'}}",
  })
  void leavesOutTheValuesThatReferToWhatIsNotThereYet(String data, String remaining) {
    assertThat(BulkReferences.without(json(data), Set.of("x"))).isEqualTo(json(remaining));
  }

  @Test
  void findsReferencesInThePathAndInTheDataOfEveryOperation() {
    Target target = new Target(CoreResourceTypes.GROUPS, "bulkId:t");
    Complex data = json("{'members': [{'value': 'bulkId:a'}, {'value': 'bulkId:b'}, {'value': 'bulkId:a'}]}");
    assertThat(Stream.of(
        new Create("c", CoreResourceTypes.GROUPS, data),
        new Replace(target, data, Precondition.NONE, null),
        new Change(target, data, Precondition.NONE, null),
        new Delete(target, Precondition.NONE, null)).map(BulkReferences::of))
        .containsExactly(Set.of("a", "b"), Set.of("t", "a", "b"), Set.of("t", "a", "b"), Set.of("t"));
  }

  @Test
  void refusesTwoOperationsThatCreateTheSameBulkId() {
    BulkOperation create = new Create("x", CoreResourceTypes.GROUPS, Complex.EMPTY);
    assertThatThrownBy(() -> new BulkRequest(List.of(create, create), BulkRequest.NEVER))
        .isInstanceOf(Refusal.class).hasMessageContaining("bulkId \"x\"");
  }

  @Test
  void letsOtherOperationsCarryTheBulkIdOfOneThatCreates() {
    Target target = new Target(CoreResourceTypes.GROUPS, "bulkId:x");
    BulkOperation create = new Create("x", CoreResourceTypes.GROUPS, Complex.EMPTY);
    BulkOperation delete = new Delete(target, Precondition.NONE, "x");
    assertThat(new BulkRequest(List.of(create, delete, delete), 1).operations()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void refusesToFailBeforeTheFirstError(int failOnErrors) {
    assertThatThrownBy(() -> new BulkRequest(List.of(), failOnErrors))
        .isInstanceOf(Refusal.class).hasMessageContaining("failOnErrors");
  }

  private static Complex json(String text) {
    return (Complex) Json.parse(text.replace('\'', '"'));
  }
}
