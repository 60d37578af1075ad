package io.muster.acceptance.exchanges;

import io.muster.acceptance.client.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What a client needs from one answer: one outcome, or several of which any will do. */
record Expectation(List<JsonNode> outcomes) {

  static Expectation of(JsonNode expect) {
    return new Expectation(Variables.elements(expect).toList());
  }

  void check(Answer answer) {
    if (outcomes.size() == 1) {
      check(outcomes.getFirst(), answer);
      return;
    }
    List<String> reasons = new ArrayList<>();
    for (JsonNode outcome : outcomes) {
      try {
        check(outcome, answer);
        return;
      } catch (Mismatch mismatch) {
        reasons.add(mismatch.getMessage());
      }
    }
    throw new Mismatch("no accepted outcome: %s", String.join(" | ", reasons));
  }

  private static void check(JsonNode outcome, Answer answer) {
    checkStatus(outcome, answer);
    checkHeaders(outcome, answer);
    for (JsonNode text : outcome.path("text_absent")) {
      if (answer.text().contains(text.stringValue())) {
        throw new Mismatch("body must not contain %s", text);
      }
    }
    if (outcome.path("body_empty").asBoolean(false) && !answer.isEmpty()) {
      throw new Mismatch("body should be empty, is %s", Shortened.of(answer.text()));
    }
    checkBody(outcome, answer);
  }

  private static void checkStatus(JsonNode outcome, Answer answer) {
    if (outcome.has("status") && !allows(outcome, answer.status())) {
      throw new Mismatch(
          "status %d, wanted %s; body %s", answer.status(), outcome.get("status"), Shortened.of(answer.text()));
    }
  }

  private static boolean allows(JsonNode outcome, int status) {
    return outcome.has("status")
        && Variables.elements(outcome.get("status")).anyMatch(allowed -> allowed.intValue() == status);
  }

  private static void checkHeaders(JsonNode outcome, Answer answer) {
    outcome.path("header_contains").properties().forEach(want -> {
      String got = answer.header(want.getKey()).orElse("");
      String wanted = Variables.print(want.getValue());
      if (!got.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT))) {
        throw new Mismatch("header %s is '%s', wanted it to contain '%s'", want.getKey(), got, wanted);
      }
    });
    for (JsonNode name : outcome.path("header_exists")) {
      if (answer.header(name.stringValue()).orElse("").isEmpty()) {
        throw new Mismatch("header %s is missing", name);
      }
    }
  }

  private static void checkBody(JsonNode outcome, Answer answer) {
    List<String> keys = outcome.propertyNames().stream().filter(BodyChecks::isBodyCheck).toList();
    if (keys.isEmpty()) {
      return;
    }
    if (answer.status() == 204 && allows(outcome, 204)) {
      return; // a client that takes 200 or 204 looks at the body only when there is one
    }
    if (answer.status() == 204 || answer.isEmpty()) {
      throw new Mismatch("body is empty, wanted JSON");
    }
    if (answer.json().isMissingNode()) {
      throw new Mismatch("body is not JSON: %s", Shortened.of(answer.text()));
    }
    keys.forEach(key -> BodyChecks.check(key, outcome.get(key), answer.json()));
  }
}
