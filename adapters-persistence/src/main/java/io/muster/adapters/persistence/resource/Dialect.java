package io.muster.adapters.persistence.resource;

import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The few words in which H2 and MySQL differ. */
enum Dialect {
  MYSQL {
    @Override
    String uuidText(String column) {
      return bytes("BIN_TO_UUID(" + column + ")");
    }

    @Override
    boolean climbsByItself() {
      return true;
    }

    @Override
    String bytes(String text) {
      return "CAST(" + text + " AS BINARY)";
    }

    @Override
    Sql from(String tables, Sql condition) {
      return Sql.of(tables + " WHERE ").then(condition);
    }

    @Override
    Sql selectIds(Rows resources, Sql condition) {
      return resources.and(condition).select("r.id");
    }
  },
  H2 {
    @Override
    String uuidText(String column) {
      return bytes("CAST(CAST(" + column + " AS UUID) AS VARCHAR)");
    }

    @Override
    boolean climbsByItself() {
      return false;
    }

    @Override
    String bytes(String text) {
      return "CAST(" + text + " AS VARBINARY)";
    }

    @Override
    Sql from(String tables, Sql condition) {
      List<Sql> conjuncts = condition.conjuncts();
      return conjuncts.stream()
          .filter(Sql.Within.class::isInstance)
          .map(set -> new H2Join(((Sql.Within) set).column(), conjuncts).from(tables))
          .findFirst()
          .orElseGet(() -> MYSQL.from(tables, condition));
    }

    @Override
    Sql selectIds(Rows resources, Sql condition) {
      return condition instanceof Sql.Within set && set.column().equals("r.id")
          ? H2Join.read(set)
          : resources.and(condition).select("r.id");
    }
  };

  /** The canonical text of an identifier's column, as bytes. */
  abstract String uuidText(String column);

  /** Whether a recursive query ends where groups are nested in a circle: H2 goes round until memory ends. */
  abstract boolean climbsByItself();

  /** A text expression as its UTF-8 bytes. */
  abstract String bytes(String text);

  /** What comes behind {@code FROM} to find the rows of tables that satisfy a condition. */
  abstract Sql from(String tables, Sql condition);

  /** Selects the ids of those resources that satisfy a condition, and maybe of others in the account that do. */
  abstract Sql selectIds(Rows resources, Sql condition);

  static Dialect of(String databaseProductName) {
    return databaseProductName.equals("H2") ? H2 : MYSQL;
  }

  /** Compares a column of identifiers; ours are written in one way only. */
  Sql compareId(String column, Compare compare) {
    if (compare.operator() == Operator.EQ && compare.literal() instanceof Value.Text(String text)) {
      return ResourceId.parse(text)
          .filter(id -> id.toString().equalsIgnoreCase(text))
          .filter(id -> !compare.path().leaf().caseExact() || id.toString().equals(text))
          .map(id -> Sql.of(column + " = ?", (Object) Uuids.bytes(id)))
          .orElse(Sql.NONE);
    }
    return IndexEncoding.encode(compare.path().leaf(), compare.literal())
        .map(bytes -> {
          IdRange range = new IdRange(column, new String(bytes, StandardCharsets.UTF_8));
          Sql bounds = range.bounds(compare.operator());
          return range.isExact(compare.operator())
              ? bounds
              : bounds.and(new KeyCondition(uuidText(column), null).compare(compare.operator(), bytes));
        })
        .orElse(Sql.NONE);
  }
}
