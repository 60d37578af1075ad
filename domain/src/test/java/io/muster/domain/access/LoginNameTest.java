package io.muster.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"owner", "Ada.Lovelace+qa@example.com", "o'brien", "żółw", "7"})
  void acceptsEmailsAndWords(String name) {
    assertThat(LoginName.require(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "a:b", "a/b", "ada (mstr_key_abcd)", "line\nbreak", "@ada", "a\u202eb", "-x"})
  void refusesWhatCannotStandInALog(String name) {
    assertThatThrownBy(() -> LoginName.require(name)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> LoginName.require("x".repeat(201))).isInstanceOf(Refusal.class);
  }
}
