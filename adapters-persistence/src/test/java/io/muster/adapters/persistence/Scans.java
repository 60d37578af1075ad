package io.muster.adapters.persistence;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks H2 how many rows it looks at for each query, right before the query runs, in the same transaction. */
final class Scans {

  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  private final Map<PreparedStatement, Asked> prepared = new IdentityHashMap<>();
  private long rows;

  private record Asked(Connection connection, String query, List<Parameter> parameters) {}

  private record Parameter(Method setter, Object[] arguments) {}

  long rows() {
    return rows;
  }

  /** A connection was asked to do something, and this came of it. */
  void connectionDid(Connection connection, Object @Nullable [] arguments, @Nullable Object result) {
    if (result instanceof PreparedStatement statement && arguments != null && arguments[0] instanceof String sql
        && sql.toLowerCase(Locale.ROOT).startsWith("select")) {
      prepared.put(statement, new Asked(connection, sql, new ArrayList<>()));
    }
  }

  /** A statement is about to be asked to do something. */
  void statementDoes(Object statement, Method method, Object @Nullable [] arguments)
      throws ReflectiveOperationException {
    Asked asked = statement instanceof PreparedStatement known ? prepared.get(known) : null;
    if (asked != null && method.getName().startsWith("execute")) {
      explain(asked);
    } else if (asked != null && arguments != null && method.getName().startsWith("set")
        && method.getDeclaringClass() == PreparedStatement.class) {
      asked.parameters().add(new Parameter(method, arguments));
    }
  }

  private void explain(Asked asked) throws ReflectiveOperationException {
    try (PreparedStatement explained = asked.connection().prepareStatement("EXPLAIN ANALYZE " + asked.query())) {
      for (Parameter parameter : asked.parameters()) {
        parameter.setter().invoke(explained, parameter.arguments());
      }
      try (ResultSet plan = explained.executeQuery()) {
        plan.next();
        rows += SCANNED.matcher(plan.getString(1)).results().mapToLong(scan -> Long.parseLong(scan.group(1))).sum();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(asked.query(), failure);
    }
  }
}
