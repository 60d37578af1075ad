package io.muster.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.account.Hold.State;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetyCatchTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @ParameterizedTest(name = "{1} of {2} people exceed {0} %: {3}")
  @CsvSource({
      "10, 0, 0, false",
      "10, 1, 0, true",
      "10, 1, 10, false",
      "10, 2, 10, true",
      "10, 1, 9, true",
      "10, 1, 19, false",
      "10, 2, 19, true",
      "0, 0, 1000, false",
      "0, 1, 1000, true",
      "50, 2, 4, false",
      "50, 3, 4, true",
      "99, 99, 100, false",
      "99, 100, 100, true",
      "10, 300000000, 3000000000, false",
      "10, 300000001, 3000000000, true"})
  void isExceededByMoreThanItsPercent(int percent, long disabled, long people, boolean exceeded) {
    assertThat(new SafetyCatch(percent, 60).isExceededBy(disabled, people)).isEqualTo(exceeded);
    assertThat(new SafetyCatch(percent, 60).window()).isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @CsvSource({"-1, 60", "100, 60", "10, 0", "10, 1441"})
  void hasBounds(int percent, int minutes) {
    assertThatThrownBy(() -> new SafetyCatch(percent, minutes)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numbersHoldsOneAfterTheOther() {
    Hold first = Hold.NONE.becoming(State.DECIDING, "a mapping", NOW);
    assertThat(first).isEqualTo(new Hold(1, State.DECIDING, "a mapping", NOW));
    Hold closed = first.becoming(State.CLOSED, "too many", NOW.plusSeconds(1));
    assertThat(closed).isEqualTo(new Hold(1, State.CLOSED, "too many", NOW.plusSeconds(1)));
    Hold ended = closed.ended(NOW.plusSeconds(2));
    assertThat(ended.isOpen()).isTrue();
    assertThat(ended.becoming(State.CLOSED, "again", NOW).number()).isEqualTo(2);
  }

  @Test
  void asksAnAdministratorOnlyAboutAHoldThatIsClosed() {
    new Hold(1, State.CLOSED, "too many", NOW).requireClosed();
    assertThatThrownBy(Hold.NONE::requireClosed).isInstanceOf(Refusal.class).hasMessageContaining("Nothing is on hold");
    assertThatThrownBy(new Hold(1, State.DECIDING, "a mapping", NOW)::requireClosed)
        .isInstanceOf(Refusal.class).hasMessageContaining("still being applied");
  }
}
