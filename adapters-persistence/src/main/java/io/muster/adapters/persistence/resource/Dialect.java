package io.muster.adapters.persistence.resource;

import static java.util.stream.Collectors.joining;

import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
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
    Sql select(String columns, String table, String key, Collection<byte[]> ids) {
      return Sql.of("SELECT " + columns + " FROM " + table + " WHERE ").then(Sql.in(key, ids));
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

    /** H2 compares every row of the account with every id of a list, but looks up what it joins. */
    @Override
    Sql select(String columns, String table, String key, Collection<byte[]> ids) {
      String values = Collections.nCopies(ids.size(), "(CAST(? AS BINARY(16)))").stream().collect(joining(", "));
      return new Sql("SELECT " + columns + " FROM (VALUES " + values + ") k(id) JOIN " + table + " ON " + key
          + " = k.id WHERE 1 = 1", List.copyOf(ids));
    }
  };

  /** The canonical text of an identifier's column, as bytes. */
  abstract String uuidText(String column);

  /** Whether a recursive query ends where groups are nested in a circle: H2 goes round until memory ends. */
  abstract boolean climbsByItself();

  /** A text expression as its UTF-8 bytes. */
  abstract String bytes(String text);

  /** Of the rows with these ids; further conditions may follow. */
  abstract Sql select(String columns, String table, String key, Collection<byte[]> ids);

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
