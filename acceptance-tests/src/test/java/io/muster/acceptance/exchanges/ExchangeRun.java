package io.muster.acceptance.exchanges;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.AtOnce;
import io.muster.acceptance.client.Http;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plays one exchange against a SCIM service provider, and deletes at its end what it created. */
final class ExchangeRun {

  /** How the run lets time pass where the exchange says so, or a 429 asks for it. */
  @FunctionalInterface
  interface Pause {
    void of(Duration length);
  }

  private final Requests requests;
  private final Pause pause;
  private final Variables variables = new Variables();

  ExchangeRun(String base, String token, String run, Http http, Pause pause) {
    this.requests = new Requests(base, token, http, variables, pause);
    this.pause = pause;
    variables.set("run", run);
    variables.set("RUN", run.toUpperCase(Locale.ROOT));
    variables.set("base", base);
    variables.set("token", token);
    variables.set("hex24", UUID.randomUUID().toString().replace("-", "").substring(0, 24));
    variables.set("past", "2001-01-01T00:00:00Z");
  }

  /** Empty when the client got all it needs; otherwise the step that failed, and why. */
  Optional<String> play(Exchange exchange) {
    String where = "";
    try {
      int number = 1;
      for (JsonNode step : exchange.steps()) {
        where = "step " + number++ + " " + titleOf(step);
        play(step);
      }
      return Optional.empty();
    } catch (Mismatch | Http.NoAnswer failed) {
      return Optional.of(where + ": " + failed.getMessage());
    } finally {
      requests.deleteCreated();
    }
  }

  private static String titleOf(JsonNode step) {
    String what = step.has("parallel")
        ? step.get("parallel").size() + " parallel requests"
        : step.path("method").asString() + " " + step.path("path").asString();
    return step.has("label") ? what + " (" + step.get("label").stringValue() + ")" : what;
  }

  private void play(JsonNode step) {
    if (step.has("wait_ms")) {
      pause.of(Duration.ofMillis(step.get("wait_ms").longValue()));
    }
    if (step.has("parallel")) {
      playAtOnce(step);
    } else {
      playOne(step);
    }
  }

  private Answer playOne(JsonNode step) {
    Answer answer = step.has("paginate") ? new Pages(requests, step).walk() : requests.checked(step);
    Expectation.of(variables.expand(step.path("expect"))).check(answer);
    step.path("capture").properties().forEach(capture -> capture(capture.getKey(), capture.getValue(), answer));
    return answer;
  }

  private void capture(String variable, JsonNode path, Answer answer) {
    List<JsonNode> got = JsonPath.of(path.stringValue()).in(answer.json());
    if (got.isEmpty()) {
      throw new Mismatch("cannot capture {{%s}}: %s is absent", variable, path.stringValue());
    }
    variables.set(variable, got.getFirst());
  }

  /** What one of several requests at the same moment came to: its status, or why it failed. */
  private record Outcome(int status, @Nullable String failure) {}

  private void playAtOnce(JsonNode step) {
    List<Outcome> outcomes = AtOnce.each(step.get("parallel").valueStream().toList(), this::outcome);
    List<String> failures = outcomes.stream().map(Outcome::failure).filter(Objects::nonNull).toList();
    if (!failures.isEmpty()) {
      throw new Mismatch(
          "%d of %d parallel requests failed, first: %s", failures.size(), outcomes.size(), failures.getFirst());
    }
    List<Integer> statuses = outcomes.stream().map(Outcome::status).toList();
    step.path("status_counts").properties().forEach(want -> {
      int count = Collections.frequency(statuses, Integer.valueOf(want.getKey()));
      if (count != want.getValue().intValue()) {
        throw new Mismatch("statuses %s, wanted %s times %s", statuses, want.getValue(), want.getKey());
      }
    });
  }

  private Outcome outcome(JsonNode step) {
    try {
      return new Outcome(playOne(step).status(), null);
    } catch (Mismatch | Http.NoAnswer failed) {
      return new Outcome(0, failed.getMessage());
    }
  }
}
