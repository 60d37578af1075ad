package io.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommonPasswordsTest {

  private final CommonPasswords common = CommonPasswords.bundled();

  @Test
  void knowsWhatIsTriedFirst() {
    assertThat(common.folded()).hasSize(3_000).allMatch(password -> password.length() >= 12);
    assertThat(common.contains("1qaz2wsx3edc")).isTrue();
    assertThat(common.contains("1QAZ2wsx3EDC")).isTrue();
    assertThat(common.contains("a horse of another colour")).isFalse();
  }
}
