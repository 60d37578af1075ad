package io.muster.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.access.Login;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedInTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LIFE = Duration.ofHours(12);

  private final SignedIn signedIn = SignedIn.of(login("{bcrypt}one"), NOON, "proof");

  @Test
  void lastsForItsLifeWhateverIsDone() {
    assertThat(signedIn.isCurrent(login("{bcrypt}one"), NOON.plus(LIFE).minusMillis(1), LIFE)).isTrue();
    assertThat(signedIn.isCurrent(login("{bcrypt}one"), NOON.plus(LIFE), LIFE)).isFalse();
  }

  @Test
  void endsWithThePassword() {
    assertThat(signedIn.isCurrent(login("{bcrypt}two"), NOON, LIFE)).isFalse();
  }

  @Test
  void keepsNothingThatThePasswordCouldBeGuessedFrom() {
    assertThat(signedIn.toString()).doesNotContain("bcrypt");
  }

  @Test
  void isOnlyForTheBrowserThatSignedIn() {
    assertThat(signedIn.isProvedBy("proof")).isTrue();
    assertThat(signedIn.isProvedBy("another")).isFalse();
    assertThat(signedIn.toString()).doesNotContain("another").doesNotContain("proof=proof");
  }

  private static Login login(String encodedPassword) {
    return new Login(UUID.fromString("00000000-0000-0000-0000-000000000001"), "anna", encodedPassword, Map.of(), NOON);
  }
}
