package io.muster.adapters.persistence.resource;

import io.muster.adapters.persistence.resource.Sql.Listed;
import io.muster.adapters.persistence.resource.Sql.OfAccount;
import io.muster.adapters.persistence.resource.Sql.Selected;
import io.muster.adapters.persistence.resource.Sql.United;
import io.muster.adapters.persistence.resource.Sql.Within;
import java.util.List;
import java.util.stream.Stream;

/**
 * How H2 finds rows whose identifier must be in certain sets: the sets are read once, first, and joined with the tables.
 * As {@code column IN (…)} it would go through them for every row: through lists for each row of the account, and again
 * through all that a subquery reads while the transaction has written something.
 */
record H2Join(String column, List<Sql> conjuncts) {

  /** What all conjuncts say of rows of these tables. */
  Sql from(String tables) {
    Sql ids = sets().map(H2Join::read).reduce(H2Join::both).orElseThrow();
    Sql condition = conjuncts.stream()
        .filter(each -> !isSet(each))
        .map(H2Join::afterTheSets)
        .reduce(Sql.of(column + " = k.id"), Sql::and);
    return Sql.of("(").then(ids).then(") k(id) CROSS JOIN " + tables + " WHERE ").then(condition);
  }

  /** Each identifier once. */
  static Sql read(Within set) {
    return switch (set) {
      case Listed(_, List<byte[]> ids) ->
          Sql.of("SELECT DISTINCT l.id FROM UNNEST(CAST(? AS BINARY(16) ARRAY)) l(id)", (Object) ids.toArray());
      case Selected(_, String what, Sql from) -> Sql.of("SELECT DISTINCT " + what + " AS id FROM ").then(from);
      case United(_, Sql union) -> union;
    };
  }

  private Stream<Within> sets() {
    return conjuncts.stream().filter(this::isSet).map(Within.class::cast);
  }

  private boolean isSet(Sql conjunct) {
    return conjunct instanceof Within set && set.column().equals(column);
  }

  private static Sql both(Sql some, Sql more) {
    return Sql.of("(").then(some).then(") INTERSECT (").then(more).then(")");
  }

  /**
   * No index leads to the account's rows before the sets are read: so H2 begins with them, whatever it believes of its
   * tables, of which it knows nothing for the first 2,000 rows.
   */
  private static Sql afterTheSets(Sql conjunct) {
    return conjunct instanceof OfAccount(String alias, long account)
        ? Sql.of(alias + ".account_id = CASE WHEN k.id IS NOT NULL THEN CAST(? AS BIGINT) END", account)
        : conjunct;
  }
}
