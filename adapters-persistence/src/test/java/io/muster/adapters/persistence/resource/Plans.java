package io.muster.adapters.persistence.resource;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Runs queries as always, and before each asks the database how it will do it. */
final class Plans extends JdbcTemplate {

  private final List<String> plans = new ArrayList<>();

  Plans(DataSource source) {
    super(source);
  }

  /** The plans of the queries that the work ran. */
  List<String> of(Runnable work) {
    plans.clear();
    work.run();
    return List.copyOf(plans);
  }

  @Override
  public <T> T query(String sql, PreparedStatementSetter binding, ResultSetExtractor<T> rows) {
    super.query("EXPLAIN FORMAT=TREE " + sql, binding, (ResultSet row) -> {
      StringBuilder plan = new StringBuilder();
      while (row.next()) {
        plan.append(row.getString(1)).append('\n');
      }
      plans.add(plan.toString());
      return null;
    });
    return super.query(sql, binding, rows);
  }
}
