package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Pauses;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The jobs of an account, as its administrator sees them. */
final class Jobs {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<String> ENDED = Set.of("done", "failed", "cancelled");

  private final Supplier<AdminSession> administrator;

  Jobs(Supplier<AdminSession> administrator) {
    this.administrator = administrator;
  }

  /** Waits until there is none left to do. */
  void end() {
    Pauses.until("every job ends", PATIENCE, () -> all().valueStream().allMatch(Jobs::hasEnded));
  }

  /** The latest one with all that is known of it, once it has ended. */
  JsonNode latestEnded() {
    Pauses.until("the latest job ends", PATIENCE, () -> hasEnded(latest()));
    return get("/jobs/" + latest().path("id").asString());
  }

  JsonNode latest() {
    return get("/jobs?count=1").path("items").path(0);
  }

  /** The latest of them, as many as a page has. */
  JsonNode all() {
    return get("/jobs").path("items");
  }

  private static boolean hasEnded(JsonNode job) {
    return ENDED.contains(job.path("status").asString(""));
  }

  private JsonNode get(String path) {
    Answer answer = administrator.get().get(path);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }
}
