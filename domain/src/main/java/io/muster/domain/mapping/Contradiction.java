package io.muster.domain.mapping;

import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.And;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Not;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.filter.Filter.Or;
import io.muster.domain.filter.Filter.Present;
import io.muster.domain.filter.Filter.ValuePath;
import io.muster.domain.resource.Folding;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Text;
import io.muster.domain.schema.AttributePath;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells filters that no resource matches: they demand two values of an attribute that has one, or something and its
 * opposite. What it does not see through it takes for possible.
 */
final class Contradiction {

  /** Within the brackets of a value path an attribute has the one value that its element has. */
  private final boolean ofAnElement;

  private Contradiction(boolean ofAnElement) {
    this.ofAnElement = ofAnElement;
  }

  static boolean isIn(Filter filter) {
    return new Contradiction(false).in(filter);
  }

  private boolean in(Filter filter) {
    return switch (filter) {
      case Or(Filter left, Filter right) -> in(left) && in(right);
      case ValuePath(AttributePath _, Filter inner) -> new Contradiction(true).in(inner);
      case And and -> inAny(terms(and).toList());
      case Not _, Compare _, Present _ -> false;
    };
  }

  private boolean inAny(List<Filter> terms) {
    return terms.stream().anyMatch(this::in)
        || terms.stream().anyMatch(some -> terms.stream().anyMatch(other -> exclude(some, other)));
  }

  private static Stream<Filter> terms(Filter filter) {
    return filter instanceof And(Filter left, Filter right)
        ? Stream.concat(terms(left), terms(right))
        : Stream.of(filter);
  }

  private boolean exclude(Filter some, Filter other) {
    if (some instanceof Not(Filter inner)) {
      return inner.equals(other) || inner instanceof Present(AttributePath path) && demands(other, path);
    }
    return some instanceof Compare one && other instanceof Compare another
        && one.path().equals(another.path())
        && exclude(one, another);
  }

  private static boolean demands(Filter filter, AttributePath path) {
    return filter instanceof Compare compare && compare.operator() != Operator.NE && compare.path().equals(path);
  }

  private boolean exclude(Compare one, Compare another) {
    if (one.operator() != Operator.EQ) {
      return false;
    }
    boolean same = same(one.path(), one.literal(), another.literal());
    return switch (another.operator()) {
      case NE -> same;
      case EQ -> !same && hasOneValue(one.path());
      case CO, SW, EW, GT, GE, LT, LE -> false;
    };
  }

  private boolean hasOneValue(AttributePath path) {
    return !path.leaf().multiValued()
        && (ofAnElement && path.subAttribute() != null || !path.attribute().multiValued());
  }

  private static boolean same(AttributePath path, Value one, Value another) {
    return one instanceof Text(String some) && another instanceof Text(String other) && !path.leaf().caseExact()
        ? Folding.fold(some).equals(Folding.fold(other))
        : one.equals(another);
  }
}
