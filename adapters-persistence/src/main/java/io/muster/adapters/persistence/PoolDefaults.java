package io.muster.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;

/**
 * What Muster needs of the connection pool and the driver, unless the administrator's URL or properties say otherwise:
 * commits that survive a crash, snapshots for reading, no round trips for switching sessions, and quick answers when the
 * database is away.
 */
final class PoolDefaults implements BeanPostProcessor, PriorityOrdered {

  private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;
  private static final long VALIDATION_TIMEOUT_MILLIS = 2_000;

  /** Without WRITE_DELAY=0, H2 acknowledges commits that a crash then loses. */
  private static final Map<String, String> H2 = Map.of(
      "MODE", "MySQL",
      "WRITE_DELAY", "0",
      "LOCK_TIMEOUT", "5000",
      "MAX_LENGTH_INPLACE_LOB", "65536");

  private static final Map<String, String> MYSQL = Map.of(
      "rewriteBatchedStatements", "true",
      "useLocalSessionState", "true",
      "cachePrepStmts", "true",
      "prepStmtCacheSqlLimit", "4096",
      "cacheServerConfiguration", "true",
      "connectTimeout", "5000",
      "sessionVariables", "innodb_lock_wait_timeout=5");

  /** Before any other processor hides the pool in something of its own. */
  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    if (bean instanceof HikariDataSource pool && !pool.isRunning()) {
      complete(pool);
    }
    return bean;
  }

  private static void complete(HikariDataSource pool) {
    pool.setAutoCommit(false);
    if (pool.getTransactionIsolation() == null) {
      pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    }
    HikariConfig untouched = new HikariConfig();
    if (pool.getConnectionTimeout() == untouched.getConnectionTimeout()) {
      pool.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
    }
    if (pool.getValidationTimeout() == untouched.getValidationTimeout()) {
      pool.setValidationTimeout(VALIDATION_TIMEOUT_MILLIS);
    }
    if (pool.getExceptionOverride() == null) {
      pool.setExceptionOverride(new LostConnections());
    }
    driverDefaults(pool).forEach((name, value) -> addUnlessGiven(pool, name, value));
  }

  private static Map<String, String> driverDefaults(HikariDataSource pool) {
    String url = String.valueOf(pool.getJdbcUrl());
    return url.startsWith("jdbc:h2:") ? H2 : url.startsWith("jdbc:mysql:") ? MYSQL : Map.of();
  }

  private static void addUnlessGiven(HikariDataSource pool, String name, String value) {
    boolean given = pool.getJdbcUrl().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT) + "=");
    if (!given) {
      pool.getDataSourceProperties().putIfAbsent(name, value);
    }
  }
}
