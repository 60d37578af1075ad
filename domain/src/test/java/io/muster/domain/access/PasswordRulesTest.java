package io.muster.domain.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"twelve chars", "correct horse battery staple", "пароль из слов", "1234567890ab", "🐎🐄🐖🐑🐐🐓🦆🦃🐇🐈🐕🐁"})
  void acceptsAnythingLongEnough(String password) {
    assertThatCode(() -> require(password, "ada")).doesNotThrowAnyException();
  }

  @Test
  void acceptsUpTo128Characters() {
    assertThatCode(() -> require("abcdefgh".repeat(16), "ada")).doesNotThrowAnyException();
    assertRefuses("abcdefgh".repeat(16) + "x", "ada");
  }

  @ParameterizedTest
  @CsvSource({
    "elevenchars, ada",
    "1qaz2wsx3edc, ada",
    "aaaaaaaaaaaaaaaa, ada",
    "aabbccddaabbccdd, ada",
    "muster123456, ada",
    "Muster-Muster-Muster, ada",
    "lovelace1234, lovelace",
    "LOVELACE1234, lovelace",
    "ada.lovelace1234, ada.lovelace@example.com",
    "ada.lovelace@example.com, ada.lovelace@example.com"
  })
  void refusesWhatIsEasilyGuessed(String password, String login) {
    assertRefuses(password, login);
  }

  @Test
  void letsAShortNameBePartOfAWord() {
    assertThatCode(() -> require("adamant adage", "ada")).doesNotThrowAnyException();
  }

  private static void require(String password, String login) {
    PasswordRules.require(password, login, "1qaz2wsx3edc"::equals);
  }

  private static void assertRefuses(String password, String login) {
    assertThatThrownBy(() -> require(password, login)).isInstanceOf(Refusal.class)
        .message().startsWith("new ").doesNotContain(password);
  }
}
