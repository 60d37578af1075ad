package io.muster.adapters.persistence;

import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions that JPA and plain JDBC share. Reads see one snapshot: connections begin at REPEATABLE READ. Writes run at
 * READ COMMITTED, so that they see what others have done, and are run again when they lose a race.
 */
final class JpaTransactions implements Transactions {

  static final int ATTEMPTS = 10;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(JpaTransactions.class);

  private final TransactionOperations writing;
  private final TransactionOperations reading;
  private final Backoff backoff;

  JpaTransactions(TransactionOperations writing, TransactionOperations reading, Backoff backoff) {
    this.writing = writing;
    this.reading = reading;
    this.backoff = backoff;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return run(writing, work);
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return run(reading, work);
  }

  private <T> T run(TransactionOperations transaction, Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return runOnce(transaction, work);
      } catch (RuntimeException failure) {
        giveUpUnlessWorthRepeating(failure, attempt);
        backoff.awaitAttempt(attempt + 1);
      }
    }
  }

  /** Why the work failed says more than why its connection could then not roll back. */
  private static <T> T runOnce(TransactionOperations transaction, Supplier<T> work) {
    AtomicReference<@Nullable RuntimeException> first = new AtomicReference<>();
    try {
      return transaction.execute(_ -> {
        try {
          return work.get();
        } catch (RuntimeException failure) {
          first.set(failure);
          throw failure;
        }
      });
    } catch (RuntimeException last) {
      RuntimeException cause = first.get();
      throw cause == null ? last : cause;
    }
  }

  private static void giveUpUnlessWorthRepeating(RuntimeException failure, int attempt) {
    switch (Failure.of(failure)) {
      case LOST_RACE -> {
        if (attempt == ATTEMPTS) {
          throw failure.getCause() instanceof Refusal refusal ? refusal : unavailable("too busy", failure);
        }
        LOG.debug("attempt {} lost a race, running again: {}", attempt, failure.getClass().getSimpleName());
      }
      case UNREACHABLE -> throw unavailable("not reachable", failure);
      case FINAL -> throw failure;
    }
  }

  private static Refusal unavailable(String why, RuntimeException failure) {
    LOG.warn("storage is {}: {}", why, failure.getClass().getName());
    return Refusal.unavailable("Storage is " + why + " at the moment; try again.", RETRY_AFTER, failure);
  }
}
