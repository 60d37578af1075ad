package io.muster.adapters.persistence.resource;

import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.schema.AttributePath;
import java.util.ArrayList;
import java.util.List;

/** How far an index helps with a filter: whether it leads to few resources, or only past some. */
final class Reach {

  private Reach() {}

  /** Whether an index leads from the filter to the resources; otherwise all of the type must be asked. */
  static boolean leads(Filter filter) {
    return switch (filter) {
      case Filter.And(Filter left, Filter right) -> leads(left) || leads(right);
      case Filter.Or(Filter left, Filter right) -> leads(left) && leads(right);
      case Compare(AttributePath path, Filter.Operator operator, _) -> leads(operator) && !isVersion(path);
      case Filter.ValuePath(_, Filter inner) -> leads(inner);
      case Filter.Not _, Filter.Present _ -> false;
    };
  }

  /** The filters of which one must hold. */
  static List<Filter> alternatives(Filter filter) {
    List<Filter> alternatives = new ArrayList<>();
    collect(filter, alternatives);
    return alternatives;
  }

  private static void collect(Filter filter, List<Filter> alternatives) {
    if (filter instanceof Filter.Or(Filter left, Filter right)) {
      collect(left, alternatives);
      collect(right, alternatives);
    } else {
      alternatives.add(filter);
    }
  }

  private static boolean leads(Filter.Operator operator) {
    return switch (operator) {
      case EQ, SW, GT, GE, LT, LE -> true;
      case NE, CO, EW -> false;
    };
  }

  private static boolean isVersion(AttributePath path) {
    return Place.of(path) == Place.META && path.leaf().name().equals("version");
  }
}
