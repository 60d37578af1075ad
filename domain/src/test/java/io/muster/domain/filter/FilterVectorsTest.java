package io.muster.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal;
import io.muster.domain.resource.Json;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Values;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The shared table of filters: what matches, and what is refused. */
class FilterVectorsTest {

  private static final ResourceType USER = CoreResourceTypes.users("urn:example:custom_fields");
  private static final JsonNode FILE = Json.resource("/vectors/filter.json");
  private static final Map<String, Complex> FIXTURES = fixtures();

  private record Vector(String id, String filter, JsonNode expected) {

    @Override
    public String toString() {
      return id + " " + filter;
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void answersAsExpected(Vector vector) {
    assertThat(outcome(vector.filter())).isEqualTo(expectation(vector.expected()));
  }

  private static Stream<Vector> vectors() {
    return FILE.get("vectors").valueStream().map(vector ->
        new Vector(vector.get("id").stringValue(), vector.get("filter").stringValue(), vector.get("expect")));
  }

  private static String outcome(String filter) {
    try {
      Filter parsed = FilterParser.parse(USER, filter, FilterLimits.DEFAULT);
      return FIXTURES.entrySet().stream()
          .filter(fixture -> FilterEvaluation.matches(parsed, fixture.getValue()))
          .map(Map.Entry::getKey)
          .toList()
          .toString();
    } catch (Refusal refusal) {
      return refusal.reason().name();
    }
  }

  private static String expectation(JsonNode expected) {
    return expected.has("matches")
        ? expected.get("matches").valueStream().map(JsonNode::stringValue).sorted().toList().toString()
        : Map.of("invalidFilter", Refusal.Reason.INVALID_FILTER.name()).get(expected.get("scimType").stringValue());
  }

  private static Map<String, Complex> fixtures() {
    Map<String, Complex> users = new TreeMap<>();
    FILE.get("fixtures").propertyStream().forEach(fixture ->
        users.put(fixture.getKey(), represented(Json.object(fixture.getValue()))));
    return users;
  }

  private static Complex represented(Complex user) {
    Value meta = Values.object("created", "2026-01-31T12:00:00.000Z", "lastModified", "2026-01-31T12:00:00.000Z");
    return user.with("meta", meta);
  }

  static List<Complex> users() {
    return List.copyOf(FIXTURES.values());
  }
}
