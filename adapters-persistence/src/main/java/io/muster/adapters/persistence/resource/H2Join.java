package io.muster.adapters.persistence.resource;

import java.util.ArrayList;
import java.util.List;

/**
 * How H2 finds rows whose identifier must be in certain sets: the sets are read first, once, and joined with the tables.
 * As {@code column IN (…)} H2 would ask them again of every row: of all rows of the account where they are lists, and
 * with the whole of their subqueries while the transaction has written something.
 */
record H2Join(String column, List<Sql> sets, Sql account, Sql condition) {

  private static final String LIST = "SELECT l.id FROM UNNEST(CAST(? AS BINARY(16) ARRAY)) l(id)";

  /** Takes the sets that the column must be in out of all that must hold; the account must be told. */
  static H2Join of(String column, List<Sql> conjuncts) {
    List<Sql> sets = new ArrayList<>();
    List<Sql> accounts = new ArrayList<>();
    Sql condition = Sql.of(column + " = k.id");
    for (Sql conjunct : conjuncts) {
      switch (conjunct) {
        case Sql.Selected set when set.column().equals(column) -> sets.add(set.select());
        case Sql.Listed set when set.column().equals(column) -> sets.add(Sql.of(LIST, (Object) set.ids().toArray()));
        case Sql.OfAccount(String alias, long account) -> {
          accounts.add(Sql.of("CAST(? AS BIGINT)", account));
          condition = condition.and(Sql.of(alias + ".account_id = k.account_id"));
        }
        case Sql.Within _, Sql.Both _, Sql.Text _ -> condition = condition.and(conjunct);
      }
    }
    return new H2Join(column, sets, accounts.getFirst(), condition);
  }

  /**
   * With the account from the join too, no index leads to a row before the sets are read, whatever H2 believes of its
   * tables, of which it knows nothing for the first 2,000 rows; {@code OFFSET 0} keeps it from asking the sets of each row.
   */
  Sql from(String tables) {
    Sql ids = sets.stream().reduce((some, more) -> Sql.of("(").then(some).then(") INTERSECT (").then(more).then(")"))
        .orElseThrow();
    return Sql.of("(SELECT DISTINCT i.id, ").then(account).then(" AS account_id FROM (").then(ids)
        .then(") i(id) OFFSET 0) k CROSS JOIN " + tables + " WHERE ").then(condition);
  }
}
