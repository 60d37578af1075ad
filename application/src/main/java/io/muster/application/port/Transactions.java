package io.muster.application.port;

import java.util.function.Supplier;

/**
 * Where a unit of work begins and ends. Work given here may run more than once: a lock conflict or a lost race for a
 * unique value begins it again, so it must have no effect outside the ports.
 */
public interface Transactions {

  /**
   * Runs work that changes something, all or nothing, durable when this returns. Refuses with {@code UNAVAILABLE} when
   * storage cannot be reached, and lets refusals of the work itself pass, undoing what it did.
   */
  <T> T write(Supplier<T> work);

  /** Runs work that only reads, on one consistent view. */
  <T> T read(Supplier<T> work);

  default void write(Runnable work) {
    write(() -> {
      work.run();
      return null;
    });
  }
}
