package io.muster.adapters.persistence;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** How long a transaction that lost a race waits before it is run again. */
@FunctionalInterface
interface Backoff {

  int LONGEST_MILLIS = 100;

  /** Returns when attempt number {@code next} may begin; the first repetition is number 2. */
  void awaitAttempt(int next);

  /** A random pause whose bound doubles with each attempt, so that rivals do not meet again at once. */
  static Backoff exponential() {
    return next -> {
      int bound = Math.min(1 << Math.min(next, 10), LONGEST_MILLIS);
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(bound * 1_000_000L));
    };
  }

  static Backoff none() {
    return next -> {};
  }
}
