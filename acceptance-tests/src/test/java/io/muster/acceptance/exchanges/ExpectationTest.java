package io.muster.acceptance.exchanges;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Json;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {

  private static final Answer ANSWER = Answer.of(
      200,
      HttpHeaders.of(Map.of("ETag", List.of("W/\"1\"")), (name, value) -> true),
      """
      {"id": "7", "active": true, "n": 1, "none": null, "emails": [{"value": "b"}, {"value": "a"}], "tags": []}""");

  @ParameterizedTest
  @ValueSource(strings = {
    "{'status': [200, 204]}",
    "{'status': 200}",
    "{'header_contains': {'etag': 'w/'}, 'header_exists': ['ETag'], 'text_absent': ['secret']}",
    "{'body_jsonpath_equals': {'$.id': '7', '$.n': 1.0, '$.none': null, '$.gone': null, '$.emails[*].value': ['a', 'b']}}",
    "{'body_jsonpath_equals_ci': {'$.emails[0].value': 'B'}, 'body_jsonpath_in': {'$.id': ['6', '7']}}",
    "{'body_jsonpath_contains': {'$.emails': {'value': 'a'}}, 'body_jsonpath_not_contains': {'$.emails': {'value': 'c'}}}",
    "{'body_jsonpath_length': {'$.emails': 2}, 'body_jsonpath_min_length': {'$.emails': 1}}",
    "{'body_jsonpath_max_length': {'$.emails': 2}, 'body_jsonpath_min': {'$.n': 1}}",
    "{'body_jsonpath_exists': ['$.id'], 'body_jsonpath_absent': ['$.tags', '$.none', '$.gone']}",
    "{'body_jsonpath_type': {'$.active': 'boolean', '$.n': 'integer'}, 'body_jsonpath_matches': {'$.id': '^\\\\d$'}}",
    "{'body_jsonpath_unique': ['$.emails[*].value'], 'body_jsonpath_sorted': {'$.emails[*].value': 'descending'}}",
    "[{'status': 404}, {'status': 200}]",
  })
  void isMet(String expect) {
    assertThatCode(() -> check(expect)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{'status': [201]}",
    "{'header_contains': {'ETag': '2'}}",
    "{'header_exists': ['Location']}",
    "{'text_absent': ['active']}",
    "{'body_empty': true}",
    "{'body_jsonpath_equals': {'$.active': 'true'}}",
    "{'body_jsonpath_equals': {'$.n': true}}",
    "{'body_jsonpath_equals': {'$.emails[*].value': ['a']}}",
    "{'body_jsonpath_equals': {'$.gone': '7'}}",
    "{'body_jsonpath_equals': {'$.id': null}}",
    "{'body_jsonpath_contains': {'$.emails': [{'value': 'a'}, {'value': 'c'}]}}",
    "{'body_jsonpath_not_contains': {'$.emails': [{'value': 'a'}]}}",
    "{'body_jsonpath_length': {'$.emails': 1}}",
    "{'body_jsonpath_min': {'$.active': 0}}",
    "{'body_jsonpath_exists': ['$.tags']}",
    "{'body_jsonpath_absent': ['$.id']}",
    "{'body_jsonpath_type': {'$.n': 'string'}}",
    "{'body_jsonpath_type': {'$.gone': 'string'}}",
    "{'body_jsonpath_matches': {'$.id': '^8'}}",
    "{'body_jsonpath_sorted': {'$.emails[*].value': 'ascending'}}",
    "[{'status': 404}, {'status': 400}]",
  })
  void isNotMet(String expect) {
    assertThatThrownBy(() -> check(expect)).isInstanceOf(Mismatch.class);
  }

  private static void check(String expect) {
    Expectation.of(Json.read(expect.replace('\'', '"'))).check(ANSWER);
  }
}
