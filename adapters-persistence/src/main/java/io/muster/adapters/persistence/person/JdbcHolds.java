package io.muster.adapters.persistence.person;

import io.muster.application.port.Holds;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Hold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcOperations;

/** One row an account for its latest hold, and one for each minute in which people were disabled. */
final class JdbcHolds implements Holds {

  private static final String SELECT = "SELECT hold_number, state, cause, since FROM people_hold WHERE account_id = ?";

  private final JdbcOperations jdbc;

  JdbcHolds(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Hold find(AccountId account) {
    return found(account, "");
  }

  @Override
  public Hold findForUpdate(AccountId account) {
    return found(account, " FOR UPDATE");
  }

  /** Two first holds at once meet in the key, and the later begins again. */
  @Override
  public void save(AccountId account, Hold hold) {
    LocalDateTime since = LocalDateTime.ofInstant(hold.since(), ZoneOffset.UTC);
    int changed = jdbc.update(
        "UPDATE people_hold SET hold_number = ?, state = ?, cause = ?, since = ? WHERE account_id = ?",
        hold.number(), hold.state().name(), hold.cause(), since, account.value());
    if (changed == 0) {
      jdbc.update("INSERT INTO people_hold (account_id, hold_number, state, cause, since) VALUES (?, ?, ?, ?, ?)",
          account.value(), hold.number(), hold.state().name(), hold.cause(), since);
    }
  }

  @Override
  public Disabled disabledSince(AccountId account, Instant since) {
    return Objects.requireNonNull(jdbc.queryForObject("SELECT COALESCE(SUM(disabled), 0), COALESCE(MAX(people), 0)"
            + " FROM people_disabled WHERE account_id = ? AND at_minute >= ?",
        (row, _) -> new Disabled(row.getLong(1), row.getLong(2)), account.value(), minute(since)));
  }

  @Override
  public void countDisabled(AccountId account, Instant at, int disabled, long people) {
    jdbc.update("INSERT INTO people_disabled (account_id, at_minute, disabled, people) VALUES (?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE disabled = disabled + ?, people = GREATEST(people, ?)",
        account.value(), minute(at), disabled, people, disabled, people);
  }

  @Override
  public void forgetDisabled(AccountId account, Instant before) {
    jdbc.update("DELETE FROM people_disabled WHERE account_id = ? AND at_minute < ?", account.value(), minute(before));
  }

  private Hold found(AccountId account, String locking) {
    return jdbc.query(SELECT + locking, JdbcHolds::hold, account.value()).stream().findFirst().orElse(Hold.NONE);
  }

  private static Hold hold(ResultSet row, int number) throws SQLException {
    return new Hold(row.getInt("hold_number"), Hold.State.valueOf(row.getString("state")), row.getString("cause"),
        row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private static long minute(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), 60);
  }
}
