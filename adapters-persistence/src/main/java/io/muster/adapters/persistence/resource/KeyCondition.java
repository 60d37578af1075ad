package io.muster.adapters.persistence.resource;

import io.muster.domain.filter.Filter.Operator;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons with an indexed key, as ranges of the index wherever the operator allows. {@code whole} names the column that
 * holds long values in full, null where values are never long; a missing value satisfies nothing.
 */
record KeyCondition(String key, @Nullable String whole) {

  static KeyCondition onValuesOf(String alias) {
    return new KeyCondition(alias + ".value_key", alias + ".value_whole");
  }

  Sql compare(Operator operator, byte[] literal) {
    return switch (operator) {
      case EQ -> Sql.of(key + " = ?", (Object) IndexKey.of(literal).key());
      case NE -> compare(Operator.EQ, literal).not();
      case SW -> startsWith(literal);
      case CO -> narrowed(contains(key, literal), contains(all(), literal));
      case EW -> narrowed(endsWith(key, literal), endsWith(all(), literal));
      case GT -> ordered(">", literal);
      case GE -> ordered(">=", literal);
      case LT -> ordered("<", literal);
      case LE -> ordered("<=", literal);
    };
  }

  /** Comparing with {@code NULL} gives neither true nor false; where that could be negated, the column must be there. */
  Sql compareIfPresent(Operator operator, byte[] literal) {
    return Sql.of(key + " IS NOT NULL").and(compare(operator, literal));
  }

  private Sql startsWith(byte[] literal) {
    byte[] beginning = beginning(literal);
    Sql range = from(beginning).and(before(after(beginning)));
    return beginning.length == literal.length
        ? range
        : range.and(Sql.of("SUBSTRING(" + all() + ", 1, " + literal.length + ") = ?", (Object) literal));
  }

  /**
   * What the index alone can say comes first, so that the rows themselves are read only where it is true, or where the key
   * is a long value's.
   */
  private Sql narrowed(Sql onKey, Sql onAll) {
    return whole == null ? onKey : onKey.or(Sql.of("OCTET_LENGTH(" + key + ") = " + IndexKey.BOUND)).and(onAll);
  }

  private static Sql contains(String bytes, byte[] literal) {
    return Sql.of("LOCATE(?, " + bytes + ") > 0", (Object) literal);
  }

  private static Sql endsWith(String bytes, byte[] literal) {
    String length = "OCTET_LENGTH(" + bytes + ")";
    return Sql.of("(" + length + " >= " + literal.length + " AND SUBSTRING(" + bytes + ", " + length + " - "
        + (literal.length - 1) + ") = ?)", (Object) literal);
  }

  private Sql ordered(String comparison, byte[] literal) {
    byte[] beginning = beginning(literal);
    if (beginning.length == literal.length) {
      return Sql.of(key + " " + comparison + " ?", (Object) literal);
    }
    Sql range = comparison.startsWith(">") ? from(beginning) : before(after(beginning));
    return range.and(Sql.of(all() + " " + comparison + " ?", (Object) literal));
  }

  private Sql from(byte[] lowest) {
    return Sql.of(key + " >= ?", (Object) lowest);
  }

  private Sql before(byte @Nullable [] end) {
    return end == null ? Sql.ALL : Sql.of(key + " < ?", (Object) end);
  }

  private String all() {
    return whole == null ? key : "COALESCE(" + whole + ", " + key + ")";
  }

  /** As much of the literal as keys of long values are true to. */
  private byte[] beginning(byte[] literal) {
    return whole == null || literal.length <= IndexKey.EXACT ? literal : Arrays.copyOf(literal, IndexKey.EXACT);
  }

  /** The first bytes that sort after everything that begins with {@code beginning}; null when there are none. */
  private static byte @Nullable [] after(byte[] beginning) {
    for (int length = beginning.length; length > 0; length--) {
      if (beginning[length - 1] != (byte) 0xFF) {
        byte[] next = Arrays.copyOf(beginning, length);
        next[length - 1]++;
        return next;
      }
    }
    return null;
  }
}
