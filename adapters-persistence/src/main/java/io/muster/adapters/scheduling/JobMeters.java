package io.muster.adapters.scheduling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.muster.application.port.Transactions;
import org.springframework.jdbc.core.JdbcOperations;

/** How many jobs of all accounts have something left to do, and how many ended with something that failed. */
final class JobMeters implements MeterBinder {

  private final JdbcOperations jdbc;
  private final Transactions transactions;

  JobMeters(JdbcOperations jdbc, Transactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("muster.jobs.unfinished", () -> count("finished IS NULL")).register(meters);
    Gauge.builder("muster.jobs.failed", () -> count("finished IS NOT NULL AND status = 'FAILED'")).register(meters);
  }

  private long count(String condition) {
    Long count =
        transactions.read(() -> jdbc.queryForObject("SELECT COUNT(*) FROM job WHERE " + condition, Long.class));
    return count == null ? 0 : count;
  }
}
