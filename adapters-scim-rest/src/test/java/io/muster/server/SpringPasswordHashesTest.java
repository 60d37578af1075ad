package io.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class SpringPasswordHashesTest {

  private final SpringPasswordHashes hashes = SpringPasswordHashes.ofToday();

  @Test
  void countsEveryCharacterOfALongPassword() {
    String encoded = hashes.encode("ö".repeat(127) + "1");
    assertThat(hashes.matches("ö".repeat(127) + "1", encoded)).isTrue();
    assertThat(hashes.matches("ö".repeat(127) + "2", encoded)).isFalse();
    assertThat(hashes.isOutdated(encoded)).isFalse();
  }

  @Test
  void opensWhatBcryptKeptAndWouldRatherKeepItAnew() {
    String encoded = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret");
    assertThat(hashes.matches("secret", encoded)).isTrue();
    assertThat(hashes.matches("Secret", encoded)).isFalse();
    assertThat(hashes.isOutdated(encoded)).isTrue();
  }
}
