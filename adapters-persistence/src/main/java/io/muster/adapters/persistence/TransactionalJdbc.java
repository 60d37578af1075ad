package io.muster.adapters.persistence;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Plain JDBC on the connection of the current transaction, and never without one: pooled connections do not commit by
 * themselves, so that a write outside of a transaction would be lost in silence.
 */
final class TransactionalJdbc extends JdbcTemplate {

  TransactionalJdbc(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected DataSource obtainDataSource() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("storage is used outside of a transaction");
    }
    return super.obtainDataSource();
  }
}
