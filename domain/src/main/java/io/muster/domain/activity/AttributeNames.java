package io.muster.domain.activity;

import java.util.List;
import java.util.stream.Stream;

/** Names as a log can hold them, whatever a client calls its attributes: so many, so long, on one line each. */
final class AttributeNames {

  static final int MOST = 50;
  static final int LONGEST = 200;

  /** Stands for what was left out. */
  static final String MORE = "…";

  private AttributeNames() {}

  /** The names without control characters; what is too long or too many ends in {@link #MORE}. */
  static List<String> bounded(List<String> names) {
    Stream<String> shown = names.stream().limit(MOST).map(AttributeNames::bounded);
    return (names.size() > MOST ? Stream.concat(shown.limit(MOST - 1L), Stream.of(MORE)) : shown).toList();
  }

  static String bounded(String name) {
    StringBuilder kept = new StringBuilder();
    name.codePoints().filter(AttributeNames::isShown).limit(LONGEST + 1L).forEach(kept::appendCodePoint);
    if (kept.codePointCount(0, kept.length()) > LONGEST) {
      kept.setLength(kept.offsetByCodePoints(0, LONGEST - 1));
      kept.append(MORE);
    }
    return kept.isEmpty() ? MORE : kept.toString();
  }

  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
