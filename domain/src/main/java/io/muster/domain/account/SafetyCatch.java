package io.muster.domain.account;

import java.time.Duration;

/**
 * How many people a client or a saved mapping may disable before an administrator is asked: no more than {@code percent}
 * of an account's people within {@code minutes}.
 */
public record SafetyCatch(int percent, int minutes) {

  public static final int MOST_PERCENT = 99;
  public static final int MOST_MINUTES = 1_440;

  public SafetyCatch {
    if (percent < 0 || percent > MOST_PERCENT || minutes < 1 || minutes > MOST_MINUTES) {
      throw new IllegalArgumentException("a safety catch has 0 to " + MOST_PERCENT + " percent and 1 to "
          + MOST_MINUTES + " minutes");
    }
  }

  /** Whether {@code disabled} is more than may be disabled of so many people. */
  public boolean isExceededBy(long disabled, long people) {
    return 100 * disabled > percent * people;
  }

  public Duration window() {
    return Duration.ofMinutes(minutes);
  }
}
