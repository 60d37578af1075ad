package io.muster.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"bob@example.com", "o'neil+x@sub.example.org", "b_b@example.co.uk", "jürgen@müller.example",
      "bob@[192.0.2.1]", "bob#ext#@tenant.onmicrosoft.com"})
  void knowsAnEmailAddress(String text) {
    assertThat(EmailAddress.isOne(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bob", "@example.com", "bob@", "bob@CORP", "bob b@example.com", "bob@@example.com",
      "a@b@example.com", "bob@example..com", "bob@.com", "bob@example.", "bob@example.com\n", "CORP\\bob"})
  void knowsWhatIsNone(String text) {
    assertThat(EmailAddress.isOne(text)).isFalse();
  }
}
