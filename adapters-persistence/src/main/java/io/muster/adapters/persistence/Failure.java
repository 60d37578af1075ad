package io.muster.adapters.persistence;

import io.muster.domain.Refusal;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What it means that a transaction failed. */
enum Failure {
  /** Another transaction was faster; run again, the work finds what that one did. */
  LOST_RACE,
  /** The database cannot be reached, or refuses everything. */
  UNREACHABLE,
  /** Anything else, a refusal of the work itself included. */
  FINAL;

  /** MySQL: lock wait timeout, deadlock. H2: lock timeout, deadlock, concurrent update. */
  private static final Set<Integer> LOCK_CONFLICTS = Set.of(1205, 1213, 50200, 40001, 90131);

  /**
   * MySQL: too many connections, shutting down, connection killed, read-only (a replica after a fail-over). H2: reading
   * or writing failed, general connection loss, already closed, closing.
   */
  private static final Set<Integer> OUTAGES = Set.of(1040, 1053, 1290, 1836, 3032, 90028, 90031, 90067, 90098, 90121);

  static Failure of(Throwable thrown) {
    if (thrown instanceof Refusal) {
      return FINAL;
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConcurrencyFailureException
          || cause instanceof DuplicateKeyException
          || cause instanceof StaleStateException) {
        return LOST_RACE;
      }
      if (cause instanceof SQLException sql) {
        return of(sql);
      }
    }
    return thrown instanceof CannotCreateTransactionException || thrown instanceof TransactionSystemException
        ? UNREACHABLE
        : FINAL;
  }

  private static Failure of(SQLException thrown) {
    String state = String.valueOf(thrown.getSQLState());
    if (LOCK_CONFLICTS.contains(thrown.getErrorCode()) || state.startsWith("40")) {
      return LOST_RACE;
    }
    return OUTAGES.contains(thrown.getErrorCode())
            || state.startsWith("08")
            || thrown instanceof SQLTransientConnectionException
            || thrown instanceof SQLNonTransientConnectionException
            || thrown instanceof SQLRecoverableException
        ? UNREACHABLE
        : FINAL;
  }
}
