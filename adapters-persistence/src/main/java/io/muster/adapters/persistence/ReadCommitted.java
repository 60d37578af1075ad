package io.muster.adapters.persistence;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions at READ COMMITTED on MySQL connections that begin at REPEATABLE READ. The driver would change the session and
 * change it back, in two round trips; this changes the one transaction, in one.
 */
@SuppressWarnings("serial")
final class ReadCommitted extends TransactionTemplate {

  private final JdbcOperations jdbc;

  ReadCommitted(PlatformTransactionManager manager, JdbcOperations jdbc) {
    super(manager);
    this.jdbc = jdbc;
  }

  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
    return super.execute(status -> {
      jdbc.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
      return action.doInTransaction(status);
    });
  }
}
