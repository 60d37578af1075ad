package io.muster.acceptance.exchanges;

/** Keeps a message readable when what it quotes is long. */
final class Shortened {

  private static final int LONGEST = 160;

  private Shortened() {}

  static String of(String text) {
    if (text.isBlank()) {
      return "(empty)";
    }
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
  }
}
