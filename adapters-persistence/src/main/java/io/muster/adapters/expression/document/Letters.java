package io.muster.adapters.expression.document;

import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Tells the letters that are better written as escapes: YAML may read them as something else, and nobody sees them. */
final class Letters {

  private Letters() {}

  /** All but what is printable (YAML 1.2 §5.1) and seen; a line feed is neither the one nor the other. */
  static boolean isUnseen(int letter) {
    int type = Character.getType(letter);
    return type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.CONTROL && letter != '\n'
        || !StreamReader.isPrintable(letter);
  }
}
