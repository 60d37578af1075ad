package io.muster.adapters.persistence.resource;

import io.muster.domain.filter.Filter.Operator;
import java.util.HexFormat;

/**
 * Comparisons with the text of an identifier as ranges of its bytes, whose order is that of the text. As much of the
 * literal as identifiers can begin with bounds the range.
 */
record IdRange(String column, String literal) {

  private static final String FORM = "00000000-0000-0000-0000-000000000000";

  /** The identifiers that the range leaves: all that stand in the relation, and few others unless {@link #isExact}. */
  Sql bounds(Operator operator) {
    return switch (operator) {
      case SW -> isExact(operator) ? Sql.of(column + " BETWEEN ? AND ?", padded('0'), padded('f')) : Sql.NONE;
      case GT, GE -> Sql.of(column + " >= ?", (Object) padded('0'));
      case LT, LE -> Sql.of(column + " <= ?", (Object) padded('f'));
      case EQ, NE, CO, EW -> Sql.ALL;
    };
  }

  /** Whether nothing else is left to compare. */
  boolean isExact(Operator operator) {
    return operator == Operator.SW && known() == literal.length();
  }

  private byte[] padded(char digit) {
    String text = literal.substring(0, known()) + FORM.substring(known()).replace('0', digit);
    return HexFormat.of().parseHex(text.replace("-", ""));
  }

  private int known() {
    int at = 0;
    while (at < Math.min(literal.length(), FORM.length()) && fits(literal.charAt(at), FORM.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean fits(char letter, char form) {
    return form == '-' ? letter == '-' : "0123456789abcdef".indexOf(letter) >= 0;
  }
}
