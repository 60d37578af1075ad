package io.muster.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTextTest {

  private final Random random = new Random(1);

  @Test
  void hasThePrefixThirtyRandomCharactersAndAChecksum() {
    assertThat(TokenText.SCIM.generate(random)).matches("mstr_scim_[0-9A-Za-z]{36}").satisfies(token ->
        assertThat(TokenText.SCIM.isWellFormed(token)).isTrue());
  }

  @Test
  void tellsAnApiKeyFromAToken() {
    String key = TokenText.API_KEY.generate(random);
    assertThat(key).matches("mstr_key_[0-9A-Za-z]{36}");
    assertThat(TokenText.API_KEY.isWellFormed(key)).isTrue();
    assertThat(TokenText.SCIM.isWellFormed(key)).isFalse();
    assertThat(TokenText.shownPrefixOf(key)).hasSize(13).isEqualTo(key.substring(0, 13));
  }

  @Test
  void neverMakesTheSameTwice() {
    assertThat(TokenText.SCIM.generate(random)).isNotEqualTo(TokenText.SCIM.generate(random));
  }

  @Test
  void noticesASingleWrongCharacter() {
    String token = TokenText.SCIM.generate(random);
    for (int at = TokenText.SCIM.prefix().length(); at < token.length(); at++) {
      char other = token.charAt(at) == 'x' ? 'y' : 'x';
      assertThat(TokenText.SCIM.isWellFormed(token.substring(0, at) + other + token.substring(at + 1))).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mstr_scim_", "Bearer x", "mstr_scim_0000000000000000000000000000000000000"})
  void refusesOtherForms(String text) {
    assertThat(TokenText.SCIM.isWellFormed(text)).isFalse();
  }

  @Test
  void showsOnlyTheBeginning() {
    String token = TokenText.SCIM.generate(random);

    assertThat(TokenText.shownPrefixOf(token)).hasSize(14).isEqualTo(token.substring(0, 14));
    assertThat(TokenText.shownPrefixOf("short")).isEqualTo("s");
    assertThat(TokenText.shownPrefixOf("abc")).isEmpty();
  }
}
