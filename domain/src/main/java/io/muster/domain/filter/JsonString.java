package io.muster.domain.filter;

import io.muster.domain.Refusal;

/** A string as RFC 8259 §7 writes it: what it says, and the index after its closing quote. */
record JsonString(String value, int end) {

  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  /** Reads the string whose opening quote stands at {@code start}. */
  static JsonString at(String text, int start) {
    StringBuilder value = new StringBuilder();
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      char next = text.charAt(at);
      if (next < ' ') {
        throw FilterScanner.refusal(text, at, "a control character in a string must be written as an escape");
      }
      at = next == '\\' ? escape(text, at, value) : plain(next, at, value);
    }
    if (at >= text.length()) {
      throw FilterScanner.refusal(text, start, "the string has no closing quote");
    }
    requireWholeCharacters(text, start, value);
    return new JsonString(value.toString(), at + 1);
  }

  private static int plain(char letter, int at, StringBuilder value) {
    value.append(letter);
    return at + 1;
  }

  private static int escape(String text, int backslash, StringBuilder value) {
    char kind = backslash + 1 < text.length() ? text.charAt(backslash + 1) : ' ';
    if (kind == 'u') {
      value.append((char) codeUnit(text, backslash));
      return backslash + 6;
    }
    int known = ESCAPED.indexOf(kind);
    if (known < 0) {
      throw notAnEscape(text, backslash);
    }
    value.append(MEANT.charAt(known));
    return backslash + 2;
  }

  private static int codeUnit(String text, int backslash) {
    if (backslash + 6 > text.length()) {
      throw notAnEscape(text, backslash);
    }
    int unit = 0;
    for (int at = backslash + 2; at < backslash + 6; at++) {
      int digit = text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0) {
        throw notAnEscape(text, backslash);
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }

  private static Refusal notAnEscape(String text, int backslash) {
    return FilterScanner.refusal(text, backslash, "this is not an escape of a JSON string");
  }

  /** RFC 8259 §8.2: half a surrogate pair is no character, and nothing stored could equal it. */
  private static void requireWholeCharacters(String text, int start, StringBuilder value) {
    if (value.codePoints().anyMatch(letter -> letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE)) {
      throw FilterScanner.refusal(text, start, "the string holds half a character (an unpaired surrogate)");
    }
  }
}
