package io.muster.adapters.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.activity.Activity;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityCursorTest {

  private static final Activity.Place PLACE = new Activity.Place(
      Instant.parse("2026-03-29T01:30:00.123456Z"), UUID.fromString("01980000-0000-7000-8000-000000000001"));

  @Test
  void findsThePlaceAgain() {
    assertThat(ActivityCursor.read(ActivityCursor.write(PLACE))).isEqualTo(PLACE);
    assertThat(ActivityCursor.read(null)).isNull();
    assertThat(ActivityCursor.read("")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "x", "1-2", "01980000-0000-7000-8000-000000000001", "-1-01980000-0000-7000-8000-000000000001",
    "99999999999999999-01980000-0000-7000-8000-000000000001", "1-01980000-0000-7000-8000-000000000001\n"
  })
  void refusesWhatWasNotGivenOut(String cursor) {
    assertThatThrownBy(() -> ActivityCursor.read(cursor)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID_CURSOR));
  }
}
