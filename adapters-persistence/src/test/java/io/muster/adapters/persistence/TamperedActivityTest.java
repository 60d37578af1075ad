package io.muster.adapters.persistence;

import static io.muster.application.port.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.activity.ChainActivity;
import io.muster.application.activity.VerifyActivity;
import io.muster.application.activity.VerifyActivity.Verification;
import io.muster.application.port.Fixtures;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.ChainBreak;
import io.muster.domain.activity.ChainBreak.Reason;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcOperations;

/** Whoever changes the log past Muster is found out, with the number of the entry. */
class TamperedActivityTest {

  @Nested
  class OnH2 extends Tests {
    @Override
    TestStorage storage() {
      return TestStorage.h2();
    }
  }

  @Nested
  class OnMySql extends Tests {
    @Override
    TestStorage storage() {
      return TestStorage.mySql();
    }
  }

  abstract static class Tests {

    private static final int ENTRIES = 9;
    private static final String FIFTH = " WHERE account_id = ? AND number = 5";
    private static final Set<String> KEYS = Set.of("account_id");

    private AccountId account;
    private AccountId other;

    abstract TestStorage storage();

    @BeforeEach
    void chainEntries() {
      account = storage().newAccount();
      other = storage().newAccount();
      for (int n = 0; n < ENTRIES; n++) {
        append(account, n);
      }
      append(other, 0);
      assertThat(verified(account).broken()).isNull();
      assertThat(verified(other).broken()).isNull();
    }

    static Stream<Arguments> statements() {
      return Stream.of(
          tampering("UPDATE activity SET actor = 'mst_other'" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET happened = TIMESTAMP '2026-03-29 01:30:00'" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET operation = 'DELETE'" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET operation = 'NOTHING'" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET resource_type = NULL" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET resource_id = NULL" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET reason = NULL, refused = FALSE" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET refused = FALSE" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET repaired = FALSE" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET changed = 'displayName'" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET changed = CONCAT(changed, CHAR(10))" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET changed = CONCAT(changed, CHAR(7))" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET ignored = 'shoeSize'" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET repairs = 'bare_value'" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET id = X'0190A000000070008000000000000001'" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET detail = NULL" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET milliseconds = 1" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET revised = FALSE" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET document = CONCAT(document, ' ')" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET document = NULL, revised = FALSE" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET hash = NULL" + FIFTH, Reason.ENTRY_DIFFERS),
          tampering("UPDATE activity SET number = NULL, hash = NULL" + FIFTH, Reason.ENTRY_MISSING),
          tampering("DELETE FROM activity" + FIFTH, Reason.ENTRY_MISSING),
          Arguments.of("DELETE FROM activity WHERE account_id = ? AND number > 7",
              new ChainBreak(8, Reason.ENTRY_MISSING)),
          Arguments.of("DELETE FROM activity WHERE account_id = ? AND number < 3",
              new ChainBreak(1, Reason.ENTRY_MISSING)),
          Arguments.of("DELETE FROM activity WHERE account_id = ?", new ChainBreak(1, Reason.ENTRY_MISSING)),
          Arguments.of("DELETE FROM activity_chain WHERE account_id = ?", new ChainBreak(1, Reason.ENTRY_AFTER_HEAD)));
    }

    private static Arguments tampering(String statement, Reason reason) {
      return Arguments.of(statement, new ChainBreak(5, reason));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void isFound(String statement, ChainBreak broken) {
      assertThat(run(statement, account.value())).isPositive();

      assertThat(verified(account).broken()).isEqualTo(broken);
      assertThat(verified(other).broken()).isNull();
    }

    @Test
    void knowsEveryColumnThatCanBeChanged() {
      List<String> columns = storage().transactions().read(() -> jdbc().queryForList(
          "SELECT LOWER(column_name) FROM information_schema.columns WHERE LOWER(table_name) = 'activity'"
              + " AND LOWER(table_schema) IN (LOWER(SCHEMA()), 'public')", String.class));

      assertThat(columns).isNotEmpty().filteredOn(column -> !KEYS.contains(column)).allSatisfy(column ->
          assertThat(statements().map(each -> (String) each.get()[0])).anyMatch(each -> each.contains(" " + column + " = ")));
    }

    @Test
    void findsAnEntryThatWasInserted() {
      run("UPDATE activity SET number = number + 1 WHERE account_id = ? AND number > 4 ORDER BY number DESC",
          account.value());
      append(account, 99);
      run("UPDATE activity SET number = 5, hash = X'" + "00".repeat(32) + "' WHERE account_id = ? AND number IS NULL",
          account.value());

      assertThat(verified(account).broken()).isEqualTo(new ChainBreak(5, Reason.ENTRY_DIFFERS));
    }

    @Test
    void findsEntriesWhoseNumbersWereSwapped() {
      run("UPDATE activity SET number = -1" + FIFTH, account.value());
      run("UPDATE activity SET number = 5 WHERE account_id = ? AND number = 7", account.value());
      run("UPDATE activity SET number = 7 WHERE account_id = ? AND number = -1", account.value());

      assertThat(verified(account).broken()).isEqualTo(new ChainBreak(5, Reason.ENTRY_DIFFERS));
    }

    @Test
    void findsAnEntryThatWasMovedToAnotherAccount() {
      run("UPDATE activity SET account_id = " + other.value() + FIFTH, account.value());

      assertThat(verified(account).broken()).isEqualTo(new ChainBreak(5, Reason.ENTRY_MISSING));
      assertThat(verified(other).broken()).isEqualTo(new ChainBreak(5, Reason.ENTRY_AFTER_HEAD));
    }

    @Test
    void findsALogThatIsAnotherAccounts() {
      AccountId empty = storage().newAccount();
      run("UPDATE activity SET account_id = " + empty.value() + " WHERE account_id = ?", account.value());
      run("UPDATE activity_chain SET account_id = " + empty.value() + " WHERE account_id = ?", account.value());

      assertThat(verified(empty).broken()).isEqualTo(new ChainBreak(1, Reason.ENTRY_DIFFERS));
    }

    @Test
    void tellsAHeadThatAnAuditorNotedFromARewrittenOne() {
      Verification noted = verified(account);
      run("DELETE FROM activity WHERE account_id = ? AND number = 9", account.value());
      run("UPDATE activity_chain SET number = 8, hash = (SELECT hash FROM activity WHERE number = 8"
          + " AND activity.account_id = activity_chain.account_id) WHERE account_id = ?", account.value());

      assertThat(verified(account).broken()).isNull();
      assertThat(verified(account).chain().head()).isNotEqualTo(noted.chain().head());
    }

    private Verification verified(AccountId verified) {
      ChainActivity chainActivity = new ChainActivity(storage().chains(), storage().counts(), storage().transactions());
      return new VerifyActivity(chainActivity, storage().chains(), storage().transactions()).verify(verified);
    }

    private void append(AccountId to, int n) {
      storage().log().append(to, List.of(new Entry(new Activity(Fixtures.newId().value(), NOW.plusMillis(n), "mst_a1b2", Operation.PATCH,
          "User", Fixtures.newId(), "version 7", new Outcome.Refused(Refusal.Reason.CONFLICT), List.of("userName"),
          List.of("größe"), List.of("operation_case"), 12), Fixtures.complex("userName", "ada"))));
    }

    private int run(String statement, long argument) {
      return storage().transactions().write(() -> jdbc().update(statement, argument));
    }

    private JdbcOperations jdbc() {
      return storage().bean(JdbcOperations.class);
    }
  }
}
