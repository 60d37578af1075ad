package io.muster.adapters.persistence.resource;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.schema.AttributePath;

/**
 * Expressions about one group that a resource belongs to: the membership {@code m} and the group's own row {@code g}.
 * {@code type} is what the membership is known to be, {@code direct} or {@code indirect}.
 */
record GroupTerms(Scope scope, String type) implements Terms {

  static final String DIRECT = "direct";
  static final String INDIRECT = "indirect";

  @Override
  public Sql compare(Compare compare) {
    return switch (compare.path().leaf().name()) {
      case "value" -> scope.dialect().compareId("m.group_id", compare);
      case "type" -> MetaTerms.constant(type, compare) ? Sql.ALL : Sql.NONE;
      case "display" -> ResourceColumns.Column.NAME.compare("g", compare);
      default -> throw Refusal.invalidFilter("Filters on " + compare.path() + " are not offered.");
    };
  }

  @Override
  public Sql present(AttributePath path) {
    return path.leaf().name().equals("display") ? ResourceColumns.Column.NAME.present("g") : Sql.ALL;
  }

  @Override
  public Sql select(AttributePath path, Filter inner) {
    throw Refusal.invalidFilter("A value path within a value path is not offered.");
  }
}
