package io.muster.application.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How exactly it is known when a secret was used last: so much time passes at least between two writes of it. */
final class LastUse {

  private static final Duration PRECISION = Duration.ofMinutes(1);

  private LastUse() {}

  static boolean isDue(@Nullable Instant known, Instant now) {
    return known == null || known.plus(PRECISION).isBefore(now);
  }
}
