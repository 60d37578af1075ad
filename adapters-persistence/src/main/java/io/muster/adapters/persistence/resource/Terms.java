package io.muster.adapters.persistence.resource;

import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.schema.AttributePath;

/**
 * What the expressions of a filter mean as SQL in one place: on a resource, on an element of an attribute, on a member.
 * No condition is ever NULL, so that {@code not} is the opposite, and {@code ne} matches what has no value.
 */
interface Terms {

  /** The operator is never {@code NE}, which is "not {@code EQ}". */
  Sql compare(Compare compare);

  Sql present(AttributePath path);

  /** One element satisfies the whole of {@code inner}. */
  Sql select(AttributePath path, Filter inner);

  default Sql translate(Filter filter) {
    return switch (filter) {
      case Filter.And(Filter left, Filter right) -> translate(left).and(translate(right));
      case Filter.Or(Filter left, Filter right) -> translate(left).or(translate(right));
      case Filter.Not(Filter inner) -> translate(inner).not();
      case Compare compare when compare.operator() == Operator.NE ->
          compare(new Compare(compare.path(), Operator.EQ, compare.literal())).not();
      case Compare compare -> compare(compare);
      case Filter.Present(AttributePath path) -> present(path);
      case Filter.ValuePath(AttributePath path, Filter inner) -> select(path, inner);
    };
  }
}
