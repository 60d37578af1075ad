package io.muster.adapters.persistence.activity;

import io.muster.application.port.ActivityCounts;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.ProvisioningCount;
import io.muster.domain.activity.ProvisioningCount.Kind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** One row for an hour and a kind. */
final class JdbcActivityCounts implements ActivityCounts {

  private final JdbcOperations jdbc;

  JdbcActivityCounts(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(AccountId account, List<ProvisioningCount> counts) {
    counts.forEach(count -> {
      int known = jdbc.update(
          "UPDATE activity_count SET entries = entries + ? WHERE account_id = ? AND since = ? AND kind = ?",
          count.entries(), account.value(), utc(count.hour()), count.kind().name());
      if (known == 0) {
        jdbc.update("INSERT INTO activity_count (entries, account_id, since, kind) VALUES (?, ?, ?, ?)",
            count.entries(), account.value(), utc(count.hour()), count.kind().name());
      }
    });
  }

  @Override
  public List<ProvisioningCount> since(AccountId account, Instant hour) {
    return jdbc.query("SELECT since, kind, entries FROM activity_count WHERE account_id = ? AND since >= ? ORDER BY since",
        (row, _) -> new ProvisioningCount(row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
            Kind.valueOf(row.getString("kind")), row.getLong("entries")),
        account.value(), utc(hour));
  }

  private static LocalDateTime utc(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
