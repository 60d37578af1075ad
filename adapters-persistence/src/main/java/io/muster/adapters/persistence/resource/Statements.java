package io.muster.adapters.persistence.resource;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/** Runs SQL in the current transaction. */
record Statements(JdbcTemplate jdbc) {

  <T> List<T> list(Sql query, RowMapper<T> row) {
    return jdbc.query(query.text(), query.binding(), row);
  }

  void each(Sql query, RowCallbackHandler row) {
    jdbc.query(query.text(), query.binding(), row);
  }

  int update(Sql change) {
    return jdbc.update(change.text(), change.binding());
  }

  /** Runs changes of one and the same text in one round trip. */
  void batch(List<Sql> changes) {
    if (!changes.isEmpty()) {
      jdbc.batchUpdate(changes.getFirst().text(), changes, changes.size(),
          (prepared, change) -> change.binding().setValues(prepared));
    }
  }
}
