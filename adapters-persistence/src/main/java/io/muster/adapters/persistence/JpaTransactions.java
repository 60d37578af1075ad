package io.muster.adapters.persistence;

import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that JPA and plain JDBC share. Reads see one snapshot: connections begin at REPEATABLE READ. Writes run
 * at READ COMMITTED, so that they see what others have done, and are run again when they lose a race.
 */
final class JpaTransactions implements Transactions {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(JpaTransactions.class);

  private final TransactionOperations writing;
  private final Runnable beforeWriting;
  private final TransactionOperations reading;
  private final Backoff backoff;

  private JpaTransactions(
      TransactionOperations writing, Runnable beforeWriting, TransactionOperations reading, Backoff backoff) {
    this.writing = writing;
    this.beforeWriting = beforeWriting;
    this.reading = reading;
    this.backoff = backoff;
  }

  /**
   * The driver changes the isolation of a session and changes it back, which costs nothing where no network lies
   * between.
   */
  static JpaTransactions isolatedByDriver(PlatformTransactionManager manager, Backoff backoff) {
    TransactionTemplate writing = new TransactionTemplate(manager);
    writing.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    return new JpaTransactions(writing, () -> {}, new TransactionTemplate(manager), backoff);
  }

  /** MySQL changes the isolation of the one transaction that follows, in one round trip where the driver takes two. */
  static JpaTransactions isolatedByStatement(PlatformTransactionManager manager, JdbcOperations jdbc, Backoff backoff) {
    TransactionTemplate template = new TransactionTemplate(manager);
    return new JpaTransactions(
        template, () -> jdbc.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED"), template, backoff);
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return run(writing, beforeWriting, work);
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return run(reading, () -> {}, work);
  }

  private <T> T run(TransactionOperations transaction, Runnable opening, Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return runOnce(transaction, () -> {
          opening.run();
          return work.get();
        });
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

  private static void giveUpUnlessWorthRepeating(RuntimeException thrown, int attempt) {
    Failure failure = Failure.of(thrown);
    if (attempt < failure.attempts()) {
      LOG.debug("attempt {} ended with {}, running again", attempt, failure);
      return;
    }
    throw switch (failure) {
      case LOST_RACE -> thrown.getCause() instanceof Refusal refusal ? refusal : unavailable("too busy", thrown);
      case LOCKED_OUT -> unavailable("too busy", thrown);
      case UNREACHABLE -> unavailable("not reachable", thrown);
      case FINAL -> thrown;
    };
  }

  private static Refusal unavailable(String why, RuntimeException failure) {
    LOG.warn("storage is {}: {}", why, failure.getClass().getName());
    return Refusal.unavailable("Storage is " + why + " at the moment; try again.", RETRY_AFTER, failure);
  }
}
