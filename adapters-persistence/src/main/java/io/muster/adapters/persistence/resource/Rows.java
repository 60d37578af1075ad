package io.muster.adapters.persistence.resource;

/** The rows of some tables that satisfy a condition; how the database gets there is for the dialect to say. */
record Rows(Dialect dialect, String tables, Sql condition) {

  Rows and(Sql more) {
    return new Rows(dialect, tables, condition.and(more));
  }

  Sql select(String columns) {
    return Sql.of("SELECT " + columns + " FROM ").then(dialect.from(tables, condition));
  }

  /** That the column, of other rows, is one of {@code what} there is in these. */
  Sql have(String column, String what) {
    return new Sql.Selected(column, what, dialect.from(tables, condition));
  }
}
