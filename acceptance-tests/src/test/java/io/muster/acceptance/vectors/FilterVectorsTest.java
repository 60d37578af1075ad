package io.muster.acceptance.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

class FilterVectorsTest extends VectorTests {

  private static final String USERS = "/Users";
  private static final String SINGLE_QUOTES = "F082";
  private static final String NO_QUOTES = "F083";

  FilterVectorsTest() {
    super("filter.json", Set.of(SINGLE_QUOTES, NO_QUOTES));
  }

  @Override
  Check prepare(VectorClient client, JsonNode file) {
    Map<String, String> names = new HashMap<>();
    file.get("fixtures").properties()
        .forEach(user -> names.put(client.create(USERS, user.getValue()), user.getKey()));
    return vector -> check(client, names, vector);
  }

  private static void check(VectorClient client, Map<String, String> names, JsonNode vector) {
    Answer answer = client.filtered(USERS, vector.get("filter").stringValue());
    assertThat(VectorClient.outcomes(vector)).as("%s", answer)
        .anyMatch(outcome -> outcome.has("matches")
            ? answer.status() == 200 && found(answer, names).equals(expected(outcome))
            : VectorClient.refuses(answer, outcome));
  }

  private static Set<String> found(Answer answer, Map<String, String> names) {
    return answer.json().path("Resources").valueStream()
        .map(user -> names.get(user.get("id").stringValue()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> expected(JsonNode outcome) {
    return outcome.get("matches").valueStream()
        .map(JsonNode::stringValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
