package io.muster.adapters.persistence.resource;

import io.muster.domain.filter.Filter.Operator;
import java.util.Arrays;

/** Comparisons whose outcome is known before the database is asked. */
final class Constants {

  private Constants() {}

  static boolean holds(String value, Operator operator, String literal, boolean caseExact) {
    byte[] left = IndexEncoding.text(value, caseExact);
    byte[] right = IndexEncoding.text(literal, caseExact);
    return switch (operator) {
      case EQ -> Arrays.equals(left, right);
      case NE -> !Arrays.equals(left, right);
      case CO -> fold(value, caseExact).contains(fold(literal, caseExact));
      case SW -> fold(value, caseExact).startsWith(fold(literal, caseExact));
      case EW -> fold(value, caseExact).endsWith(fold(literal, caseExact));
      case GT -> Arrays.compareUnsigned(left, right) > 0;
      case GE -> Arrays.compareUnsigned(left, right) >= 0;
      case LT -> Arrays.compareUnsigned(left, right) < 0;
      case LE -> Arrays.compareUnsigned(left, right) <= 0;
    };
  }

  private static String fold(String text, boolean caseExact) {
    return caseExact ? text : io.muster.domain.resource.Folding.fold(text);
  }
}
