package io.muster.adapters.persistence;

import static io.muster.application.port.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.activity.ChainActivity;
import io.muster.application.port.ChangeLog.Selection;
import io.muster.application.port.Fixtures;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import io.muster.domain.activity.Subject;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcOperations;

/** What is asked of a chain or of history reads the entries that it is about, however many others the log has. */
class ActivityReadsTest {

  private static final int CHAINED = 3_000;
  private static final int UNCHAINED = 5;
  private static final Subject SUBJECT = new Subject("User", Fixtures.newId());
  private static final int READS = 1_000;
  private static final int REVISIONS = 20;

  enum Question {
    WHO_IS_BEHIND(10, (storage, _) -> storage.chains().behind()),
    WHAT_IS_NOT_CHAINED(10 * UNCHAINED, (storage, account) -> storage.chains().unchained(account, 1_000)),
    A_STRETCH(20, (storage, account) -> storage.chains().list(account, Selection.EVERYTHING, 1_500, 1_510)),
    A_STRETCH_OF_AN_ACTOR(20, (storage, account) -> storage.chains().list(
        account, new Selection("mst_a1b2", null, null, null, null, null, null, null), 1_500, 1_510)),
    THE_FIRST_AFTER_THE_HEAD(10, (storage, account) -> storage.chains().firstAfter(account, CHAINED)),
    THE_FIRST_OF_ALL(10, (storage, account) -> storage.chains().firstAfter(account, Long.MIN_VALUE)),
    THE_OLDEST(20, (storage, account) -> storage.chains().dated(account, 0, 10)),
    WHERE_THE_CHAIN_ENDS(10, (storage, account) -> storage.chains().findForUpdate(account)),
    THE_LATEST_REVISIONS(20, (storage, account) -> storage.history().list(account, SUBJECT, null, 10)),
    THE_REVISION_OF_A_TIME(10, (storage, account) -> storage.history().at(account, SUBJECT, NOW.plusMillis(5))),
    A_REVISION(3 * REVISIONS, (storage, account) -> storage.history().find(account, SUBJECT, new UUID(1, 1)));

    private final int most;
    private final BiConsumer<TestStorage, AccountId> asking;

    Question(int most, BiConsumer<TestStorage, AccountId> asking) {
      this.most = most;
      this.asking = asking;
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class OnH2 extends Tests {
    @Override
    TestStorage open() {
      return TestStorage.on("jdbc:h2:mem:activity-chain-reads;DB_CLOSE_DELAY=-1");
    }

    @Override
    long countReads(Runnable work) {
      return storage.countScans(() -> storage.transactions().write(work));
    }

    @AfterAll
    void close() {
      storage.close();
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class OnMySql extends Tests {
    @Override
    TestStorage open() {
      return TestStorage.mySql();
    }

    @Override
    long countReads(Runnable work) {
      return storage.transactions().write(() -> {
        long before = rowsRead();
        work.run();
        return rowsRead() - before;
      });
    }

    private long rowsRead() {
      return storage.bean(JdbcOperations.class).query(
          "SHOW SESSION STATUS WHERE Variable_name IN ('Handler_read_first', 'Handler_read_key', 'Handler_read_last',"
              + " 'Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd')", (row, _) -> row.getLong(2))
          .stream().mapToLong(Long::longValue).sum();
    }
  }

  abstract static class Tests {

    TestStorage storage;
    private AccountId account;

    abstract TestStorage open();

    abstract long countReads(Runnable work);

    @BeforeAll
    void fill() {
      storage = open();
      account = storage.newAccount();
      append(CHAINED);
      appendReadsAndRevisions();
      new ChainActivity(storage.chains(), storage.counts(), storage.transactions()).chain();
      append(UNCHAINED);
    }

    @ParameterizedTest
    @EnumSource
    void looksAtFewEntries(Question question) {
      assertThat(countReads(() -> question.asking.accept(storage, account)))
          .isLessThanOrEqualTo(question == Question.WHO_IS_BEHIND ? question.most * accounts() : question.most);
    }

    private long accounts() {
      return storage.accounts().list().size();
    }

    /** Somebody whom many read, and who was seldom changed. */
    private void appendReadsAndRevisions() {
      for (int n = 0; n < READS; n++) {
        Activity activity = new Activity(Fixtures.newId().value(), NOW.plusMillis(n), "mst_a1b2",
            Operation.READ, "User", SUBJECT.id(), null, Outcome.SUCCEEDED, List.of(), List.of(), List.of(), 0);
        boolean revision = n % (READS / REVISIONS) == 0;
        storage.transactions().write(() -> storage.log().append(
            account, List.of(new Entry(activity, revision ? Fixtures.complex("userName", "anna") : null))));
      }
    }

    private void append(int count) {
      storage.transactions().write(() -> {
        for (int n = 0; n < count; n++) {
          storage.log().append(account, List.of(new Entry(new Activity(Fixtures.newId().value(), NOW.plusMillis(n), "mst_a1b2",
              Operation.CREATE, "User", Fixtures.newId(), null, Outcome.SUCCEEDED, List.of("userName"), List.of(), List.of(),
              12), null)));
        }
      });
    }
  }
}
