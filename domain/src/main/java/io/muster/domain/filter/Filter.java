package io.muster.domain.filter;

import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;
import java.util.stream.Stream;

/**
 * A filter of RFC 7644 §3.4.2.2, its attribute names resolved. Evaluation in memory and translation for storage are two
 * readers of it, and must agree.
 */
public sealed interface Filter {

  record And(Filter left, Filter right) implements Filter {}

  record Or(Filter left, Filter right) implements Filter {}

  record Not(Filter inner) implements Filter {}

  /**
   * The leaf of {@code path} is never complex, and {@code literal} a text, a boolean or a number that fits its type:
   * {@code eq null} is read as {@link Not} {@link Present}. {@code NE} is exactly "not {@code EQ}".
   */
  record Compare(AttributePath path, Operator operator, Value literal) implements Filter {}

  /** The attribute has a value that is not unassigned. */
  record Present(AttributePath path) implements Filter {}

  /**
   * {@code path[inner]}: one and the same element of the multi-valued complex attribute satisfies the whole inner
   * filter, whose own paths name sub-attributes of {@code path}; if its values are simple, {@code path} itself names
   * the element.
   */
  record ValuePath(AttributePath path, Filter inner) implements Filter {}

  /** The comparison operators of RFC 7644 §3.4.2.2, table 3. */
  enum Operator {
    EQ,
    NE,
    CO,
    SW,
    EW,
    GT,
    GE,
    LT,
    LE
  }

  /** Every attribute that the filter reads; within the brackets of a value path those of its elements. */
  default Stream<AttributePath> paths() {
    return switch (this) {
      case And(Filter left, Filter right) -> Stream.concat(left.paths(), right.paths());
      case Or(Filter left, Filter right) -> Stream.concat(left.paths(), right.paths());
      case Not(Filter inner) -> inner.paths();
      case Compare compare -> Stream.of(compare.path());
      case Present present -> Stream.of(present.path());
      case ValuePath(AttributePath path, Filter inner) -> Stream.concat(Stream.of(path), inner.paths());
    };
  }
}
