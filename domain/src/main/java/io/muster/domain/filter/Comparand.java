package io.muster.domain.filter;

import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.resource.Folding;
import io.muster.domain.resource.Moment;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What a value is compared by: the one place that says which values are equal, and which comes first. Evaluation in
 * memory asks it for every comparison; an index that keeps comparands in their order gives the same answers.
 */
public sealed interface Comparand extends Comparable<Comparand> {

  /** True or false; RFC 7644 §3.4.2.2 knows no order of them, sorting has false first. */
  record Flag(boolean flag) implements Comparand {}

  /** A number, whatever its decimals: 1 and 1.0 compare as equal. */
  record Amount(BigDecimal amount) implements Comparand {}

  /** An instant, whatever its offset. */
  record Time(Instant instant) implements Comparand {}

  /** A text, folded unless its attribute is case-exact; ordered by code point, which is also the order of its UTF-8. */
  record Words(String words) implements Comparand {}

  /**
   * How a value of that attribute, or a literal that a filter compares it with, takes part in comparisons; empty when
   * it does not fit the attribute's type and so equals nothing.
   */
  static Optional<Comparand> of(Attribute attribute, Value value) {
    return switch (attribute.type()) {
      case STRING, REFERENCE, BINARY -> value instanceof Value.Text text ? words(attribute, text) : Optional.empty();
      case BOOLEAN -> value instanceof Value.Bool bool ? Optional.of(new Flag(bool.value())) : Optional.empty();
      case DECIMAL, INTEGER ->
          value instanceof Value.Number number ? Optional.of(new Amount(number.value())) : Optional.empty();
      case DATE_TIME -> value instanceof Value.Text text ? Moment.parse(text.value()).map(Time::new) : Optional.empty();
      case ANY -> free(attribute, value);
      case COMPLEX -> Optional.empty();
    };
  }

  /** An attribute that no schema lists has the type of each of its values. */
  private static Optional<Comparand> free(Attribute attribute, Value value) {
    return switch (value) {
      case Value.Text text -> words(attribute, text);
      case Value.Bool bool -> Optional.of(new Flag(bool.value()));
      case Value.Number number -> Optional.of(new Amount(number.value()));
      case Value.Many _, Value.Complex _, Value.Unassigned _ -> Optional.empty();
    };
  }

  /** RFC 7643 §2.3.6: "A binary is case exact", whatever its schema says. */
  private static Optional<Comparand> words(Attribute attribute, Value.Text text) {
    boolean exact = attribute.caseExact() || attribute.type() == AttributeType.BINARY;
    return Optional.of(new Words(exact ? text.value() : Folding.fold(text.value())));
  }

  /** Whether this value stands in that relation to the literal. Different kinds are unequal, and have no order. */
  default boolean is(Operator operator, Comparand literal) {
    return switch (operator) {
      case EQ -> isAlike(literal) && compareTo(literal) == 0;
      case NE -> !is(Operator.EQ, literal);
      case GT -> isAlike(literal) && compareTo(literal) > 0;
      case GE -> isAlike(literal) && compareTo(literal) >= 0;
      case LT -> isAlike(literal) && compareTo(literal) < 0;
      case LE -> isAlike(literal) && compareTo(literal) <= 0;
      case CO -> this instanceof Words(String words) && literal instanceof Words(String part) && words.contains(part);
      case SW -> this instanceof Words(String words) && literal instanceof Words(String part) && words.startsWith(part);
      case EW -> this instanceof Words(String words) && literal instanceof Words(String part) && words.endsWith(part);
    };
  }

  private boolean isAlike(Comparand other) {
    return rank() == other.rank();
  }

  private int rank() {
    return switch (this) {
      case Flag _ -> 0;
      case Amount _ -> 1;
      case Time _ -> 2;
      case Words _ -> 3;
    };
  }

  /** A total order, for sorting: flags, numbers, times, texts, each in their own order. */
  @Override
  default int compareTo(Comparand other) {
    return switch (this) {
      case Flag(boolean mine) when other instanceof Flag(boolean its) -> Boolean.compare(mine, its);
      case Amount(BigDecimal mine) when other instanceof Amount(BigDecimal its) -> mine.compareTo(its);
      case Time(Instant mine) when other instanceof Time(Instant its) -> mine.compareTo(its);
      case Words(String mine) when other instanceof Words(String its) -> byCodePoint(mine, its);
      case Flag _, Amount _, Time _, Words _ -> Integer.compare(rank(), other.rank());
    };
  }

  /** {@code String.compareTo} goes by UTF-16, where the letters beyond the first plane come before U+E000. */
  private static int byCodePoint(String mine, String its) {
    int shorter = Math.min(mine.length(), its.length());
    for (int at = 0; at < shorter; at++) {
      char one = mine.charAt(at);
      char other = its.charAt(at);
      if (one != other) {
        boolean samePlane = Character.isSurrogate(one) == Character.isSurrogate(other);
        return samePlane ? Character.compare(one, other) : Character.isSurrogate(one) ? 1 : -1;
      }
    }
    return Integer.compare(mine.length(), its.length());
  }
}
