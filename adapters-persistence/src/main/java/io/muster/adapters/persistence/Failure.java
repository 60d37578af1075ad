package io.muster.adapters.persistence;

import io.muster.domain.Refusal;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What it means that a transaction failed, and so how often it is begun in all. */
enum Failure {
  /** Another transaction was faster; run again, the work finds what that one did. */
  LOST_RACE(10),
  /** Another transaction held a lock for as long as we wait, which nobody bears many times. */
  LOCKED_OUT(3),
  /** The database cannot be reached, or refuses everything. */
  UNREACHABLE(1),
  /** Anything else, a refusal of the work itself included. */
  FINAL(1);

  /** MySQL: lock wait timeout. H2: lock timeout. */
  private static final Set<Integer> LOCK_TIMEOUTS = Set.of(1205, 50200);

  /** MySQL: deadlock. H2: deadlock, concurrent update. */
  private static final Set<Integer> LOCK_CONFLICTS = Set.of(1213, 40001, 90131);

  /**
   * MySQL: too many connections, shutting down, read-only (a replica after a fail-over), offline. H2: reading or writing
   * failed, connection lost, already closed, closing.
   */
  private static final Set<Integer> OUTAGES = Set.of(1040, 1053, 1290, 1836, 3032, 90028, 90031, 90067, 90098, 90121);

  private final int attempts;

  Failure(int attempts) {
    this.attempts = attempts;
  }

  int attempts() {
    return attempts;
  }

  static Failure of(Throwable thrown) {
    if (thrown instanceof Refusal) {
      return FINAL;
    }
    List<Throwable> causes = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).toList();
    Failure told = causes.stream()
        .filter(SQLException.class::isInstance)
        .map(cause -> of((SQLException) cause))
        .findFirst()
        .orElse(FINAL);
    if (told == FINAL && causes.stream().anyMatch(Failure::isLostRace)) {
      return LOST_RACE;
    }
    boolean transactionItself =
        thrown instanceof CannotCreateTransactionException || thrown instanceof TransactionSystemException;
    return told == FINAL && transactionItself ? UNREACHABLE : told;
  }

  private static boolean isLostRace(Throwable cause) {
    return cause instanceof ConcurrencyFailureException
        || cause instanceof DuplicateKeyException
        || cause instanceof StaleStateException;
  }

  private static Failure of(SQLException thrown) {
    int code = thrown.getErrorCode();
    String state = String.valueOf(thrown.getSQLState());
    if (LOCK_TIMEOUTS.contains(code)) {
      return LOCKED_OUT;
    }
    if (LOCK_CONFLICTS.contains(code) || state.startsWith("40")) {
      return LOST_RACE;
    }
    return OUTAGES.contains(code) || state.startsWith("08") || isConnectionFailure(thrown) ? UNREACHABLE : FINAL;
  }

  private static boolean isConnectionFailure(SQLException thrown) {
    return thrown instanceof SQLTransientConnectionException
        || thrown instanceof SQLNonTransientConnectionException
        || thrown instanceof SQLRecoverableException;
  }
}
