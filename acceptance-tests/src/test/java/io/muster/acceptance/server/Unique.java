package io.muster.acceptance.server;

import java.util.UUID;

/** Words that no other run has used, so that a test may run again and again on one server. */
public final class Unique {

  private static final int LENGTH = 10;

  private Unique() {}

  /** Ten lower-case hexadecimal digits. */
  public static String word() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH);
  }
}
