package io.muster.domain.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTest {

  private static final Meta THIRD = new Meta(Instant.EPOCH, Instant.EPOCH, 3);

  @ParameterizedTest
  @ValueSource(strings = {"W/\"3\"", "\"3\"", "*", "W/\"1\", W/\"3\"", " W/\"3\" "})
  void isMetByItsVersion(String header) {
    assertThatCode(() -> Precondition.of(header).requireMetBy(THIRD)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/\"2\"", "\"33\"", "3", "W/\"1\",W/\"2\"", "", ","})
  void isNotMetByAnother(String header) {
    assertThatThrownBy(() -> Precondition.of(header).requireMetBy(THIRD))
        .isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.reason())
                .isEqualTo(Refusal.Reason.VERSION_MISMATCH));
  }

  @Test
  void asksNothingWhenThereIsNone() {
    assertThatCode(() -> Precondition.NONE.requireMetBy(THIRD)).doesNotThrowAnyException();
  }
}
