package io.muster.acceptance.client;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Lets time pass until something holds; a test waits for a condition, never for a length of time. */
public final class Pauses {

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  private Pauses() {}

  /** What a client does that was told to come back later. */
  public static void of(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** Returns as soon as the condition holds, and fails when it does not in time. */
  public static void until(String what, Duration patience, BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not in " + patience.toSeconds() + " seconds: " + what);
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
  }
}
