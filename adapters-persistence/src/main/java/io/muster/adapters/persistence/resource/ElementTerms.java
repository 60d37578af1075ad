package io.muster.adapters.persistence.resource;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Comparand;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.schema.AttributePath;

/** Expressions about the one element of an attribute that a row of the value index, the alias {@code v}, belongs to. */
record ElementTerms(Scope scope) implements Terms {

  @Override
  public Sql compare(Compare compare) {
    return beside(compareRow("w", compare));
  }

  @Override
  public Sql present(AttributePath path) {
    return beside(presentRow("w", path));
  }

  @Override
  public Sql select(AttributePath path, Filter inner) {
    throw Refusal.invalidFilter("A value path within a value path is not offered.");
  }

  /** What makes a row of the value index satisfy a comparison by itself. */
  Sql compareRow(String alias, Compare compare) {
    return Comparand.of(compare.path().leaf(), compare.literal())
        .map(literal -> Sql.of(alias + ".path = ?", new IndexPath(scope.type()).ofLiteral(compare.path(), literal))
            .and(KeyCondition.onValuesOf(alias).compare(compare.operator(), IndexEncoding.encode(literal))))
        .orElse(Sql.NONE);
  }

  Sql presentRow(String alias, AttributePath path) {
    return Sql.in(alias + ".path", new IndexPath(scope.type()).ofAny(path));
  }

  private static Sql beside(Sql row) {
    return row == Sql.NONE ? row : Sql.of("EXISTS (SELECT 1 FROM value_index w WHERE w.account_id = v.account_id"
        + " AND w.resource_id = v.resource_id AND w.element = v.element AND ").then(row).then(")");
  }
}
