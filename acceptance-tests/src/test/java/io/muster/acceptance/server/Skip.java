package io.muster.acceptance.server;

import org.opentest4j.TestAbortedException;

/** Leaves a test out, with a message that says what it would need. */
public final class Skip {

  private Skip() {}

  public static void when(boolean condition, String reason) {
    if (condition) {
      throw because(reason);
    }
  }

  public static TestAbortedException because(String reason) {
    return new TestAbortedException(reason);
  }
}
