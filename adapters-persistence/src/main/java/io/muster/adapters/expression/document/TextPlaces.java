package io.muster.adapters.expression.document;

import io.muster.adapters.expression.document.Node.Spot;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Finds where the text of a scalar begins, so that a flaw in it can be shown where it stands. */
final class TextPlaces {

  private final String[] lines;

  TextPlaces(String text) {
    this.lines = text.split("\r\n|\r|\n", -1);
  }

  Spot of(ScalarEvent scalar, Spot start) {
    ScalarStyle style = scalar.getScalarStyle();
    return switch (style) {
      case DOUBLE_QUOTED, SINGLE_QUOTED, JSON_SCALAR_STYLE -> new Spot(start.line(), start.column() + 1);
      case LITERAL, FOLDED -> ofBlock(scalar.getValue(), start.line());
      case PLAIN -> start;
    };
  }

  /** A block stands below its {@code |}, its lines all indented alike: the first that has a letter tells how far. */
  private Spot ofBlock(String text, int headLine) {
    String[] read = text.split("\n", -1);
    for (int at = 0; at < read.length && headLine + at < lines.length; at++) {
      if (!read[at].isBlank()) {
        return new Spot(headLine + 1, blanksOf(lines[headLine + at]) - blanksOf(read[at]) + 1);
      }
    }
    return new Spot(headLine + 1, 1);
  }

  private static int blanksOf(String line) {
    int blanks = 0;
    while (blanks < line.length() && line.charAt(blanks) == ' ') {
      blanks++;
    }
    return blanks;
  }
}
