package io.muster.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class JpaTransactionsTest {

  private final Ledger ledger = new Ledger();
  private final List<Integer> pauses = new ArrayList<>();
  private final JpaTransactions transactions = JpaTransactions.isolatedByDriver(ledger, pauses::add);

  static Stream<RuntimeException> lostRaces() {
    return Stream.of(new CannotAcquireLockException("deadlock"), new OptimisticLockingFailureException("changed"),
        new DuplicateKeyException("taken"), sql("40001", 1213), sql("90131", 90131));
  }

  static Stream<RuntimeException> lockTimeouts() {
    return Stream.of(new CannotAcquireLockException("waited", sqlException("40001", 1205)), sql("HYT00", 50200));
  }

  static Stream<RuntimeException> outages() {
    return Stream.of(sql("08S01", 0), sql("HY000", 1290), sql("90098", 90098), sql("08004", 1040),
        new CannotCreateTransactionException("pool", new SQLTransientConnectionException("timed out")));
  }

  @ParameterizedTest
  @MethodSource("lostRaces")
  void runsWorkAgainThatLostARace(RuntimeException race) {
    List<Integer> runs = new ArrayList<>();
    assertThat(transactions.write(() -> {
      runs.add(runs.size());
      if (runs.size() < 3) {
        throw race;
      }
      return "done";
    })).isEqualTo("done");
    assertThat(runs).hasSize(3);
    assertThat(pauses).containsExactly(2, 3);
    assertThat(ledger.entries).containsExactly("begin", "rollback", "begin", "rollback", "begin", "commit");
  }

  @Test
  void runsWorkAgainWhoseCommitLostARace() {
    ledger.failingCommits = 1;
    assertThat(transactions.write(() -> "done")).isEqualTo("done");
    assertThat(ledger.entries).containsExactly("begin", "commit", "rollback", "begin", "commit");
  }

  @ParameterizedTest
  @MethodSource("lostRaces")
  void givesUpAfterTenAttempts(RuntimeException race) {
    assertUnavailable(race);
    assertThat(ledger.entries).hasSize(2 * 10);
  }

  @ParameterizedTest
  @MethodSource("lockTimeouts")
  void waitsThreeTimesForALock(RuntimeException timeout) {
    assertUnavailable(timeout);
    assertThat(ledger.entries).hasSize(2 * 3);
  }

  @Test
  void refusesInTheEndWhatAnotherRecordReallyHas() {
    Refusal taken = Refusal.uniqueness("taken");
    assertThatThrownBy(() -> transactions.write(failing(new DuplicateKeyException("taken", taken)))).isSameAs(taken);
  }

  @ParameterizedTest
  @MethodSource("outages")
  void answersUnavailableAtOnceWhenTheDatabaseIsAway(RuntimeException outage) {
    assertUnavailable(outage);
    assertThat(pauses).isEmpty();
  }

  @Test
  void tellsWhyWorkFailedEvenIfItCannotBeRolledBack() {
    ledger.failingRollback = true;
    assertUnavailable(sql("08S01", 0));
  }

  @Test
  void letsRefusalsAndMistakesPass() {
    Refusal refusal = Refusal.uniqueness("taken");
    assertThatThrownBy(() -> transactions.write(failing(refusal))).isSameAs(refusal);
    IllegalStateException mistake = new IllegalStateException("mistake");
    assertThatThrownBy(() -> transactions.write(failing(mistake))).isSameAs(mistake);
    RuntimeException badGrammar = sql("42000", 1064);
    assertThatThrownBy(() -> transactions.write(failing(badGrammar))).isSameAs(badGrammar);
    assertThat(pauses).isEmpty();
  }

  @Test
  void leavesRepetitionToTheOutermostTransaction() {
    List<String> runs = new ArrayList<>();
    transactions.write(() -> transactions.write(() -> {
      runs.add("inner");
      if (runs.size() == 1) {
        throw new CannotAcquireLockException("deadlock");
      }
    }));
    assertThat(runs).hasSize(2);
    assertThat(ledger.entries).containsExactly("begin", "rollback", "begin", "commit");
  }

  private void assertUnavailable(RuntimeException failure) {
    assertThatThrownBy(() -> transactions.write(failing(failure))).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE);
      assertThat(refusal.retryAfterSeconds()).isPresent();
      assertThat(refusal).hasCause(failure);
    });
  }

  private static Runnable failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  private static RuntimeException sql(String state, int code) {
    return new UncategorizedSQLException("task", "sql", sqlException(state, code));
  }

  private static SQLException sqlException(String state, int code) {
    return new SQLException("told", state, code);
  }

  /** Writes down what happens to transactions. */
  @SuppressWarnings("serial")
  private static final class Ledger extends AbstractPlatformTransactionManager {

    private final List<String> entries = new ArrayList<>();
    private int failingCommits;
    private boolean failingRollback;

    @Override
    protected Object doGetTransaction() {
      return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      entries.add("begin");
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      entries.add("commit");
      if (failingCommits-- > 0) {
        throw new CannotAcquireLockException("deadlock at commit");
      }
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      entries.add("rollback");
      if (failingRollback) {
        throw new IllegalStateException("connection is closed");
      }
    }
  }
}
