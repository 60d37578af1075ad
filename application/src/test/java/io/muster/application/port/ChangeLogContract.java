package io.muster.application.port;

import static io.muster.application.port.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.ChangeLog.Selection;
import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import io.muster.domain.resource.ResourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every activity log does. */
public abstract class ChangeLogContract {

  private AccountId account;
  private AccountId stranger;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    stranger = ports().newAccount();
  }

  @Test
  void keepsEverything() {
    Activity full = appended(new Activity(newId(), NOW.plusNanos(456_000), "mst_a1b2", Operation.PATCH, "User",
        Fixtures.newId(), null, Outcome.SUCCEEDED, List.of("title", "urn:example:2.0:Badge:größe"), List.of("shoe size 🧮"),
        List.of("operation_case", "boolean_text"), 12));

    assertThat(all()).containsExactly(full);
  }

  @Test
  void keepsWhatAnEntryHasNot() {
    Activity refused = appended(new Activity(newId(), NOW, "mst_a1b2", Operation.CREATE, null, null, null,
        new Outcome.Refused(Reason.UNIQUENESS), List.of(), List.of(), List.of(), 0));

    assertThat(all()).containsExactly(refused);
  }

  @Test
  void keepsAsManyAndAsLongNamesAsThereCanBe() {
    List<String> names = new ArrayList<>();
    for (int n = 100; n < 160; n++) {
      names.add(n + "🧮".repeat(300));
    }
    Activity full = appended(new Activity(newId(), NOW, "x".repeat(255), Operation.REPLACE, "x".repeat(64),
        Fixtures.newId(), "🧮".repeat(200), Outcome.SUCCEEDED, names, names, names.stream().map(name -> name.substring(0, 3)).toList(), Integer.MAX_VALUE));

    assertThat(all()).containsExactly(full);
  }

  @Test
  void showsTheLatestFirst() {
    Activity second = appended(at(NOW.plusMillis(1)));
    Activity third = appended(at(NOW.plusMillis(2)));
    Activity first = appended(at(NOW));

    assertThat(all()).containsExactly(third, second, first);
  }

  @Test
  void readsOnFromAnyPlaceAlsoWithinOneInstant() {
    List<Activity> appended = new ArrayList<>();
    for (int n = 0; n < 10; n++) {
      appended.add(appended(at(NOW.plusMillis(n / 4))));
    }
    List<Activity> read = new ArrayList<>();
    Activity.@Nullable Place after = null;
    for (List<Activity> page = page(after); !page.isEmpty(); page = page(after)) {
      read.addAll(page);
      after = page.getLast().place();
    }

    assertThat(read).isEqualTo(appended.reversed());
  }

  @Test
  void findsByEachFilter() {
    Activity other = appended(at(NOW.minusSeconds(60)));
    ResourceId group = Fixtures.newId();
    Activity wanted = appended(new Activity(newId(), NOW, "mst_c3d4", Operation.DELETE, "Group", group,
        null, new Outcome.Refused(Reason.NOT_FOUND), List.of(), List.of(), List.of("operation_case"), 0));

    assertThat(found(new Selection("mst_c3d4", null, null, null, null, null, null, null))).containsExactly(wanted);
    assertThat(found(new Selection(null, Operation.DELETE, null, null, null, null, null, null)))
        .containsExactly(wanted);
    assertThat(found(new Selection(null, null, "Group", null, null, null, null, null))).containsExactly(wanted);
    assertThat(found(new Selection(null, null, null, group, null, null, null, null))).containsExactly(wanted);
    assertThat(found(new Selection(null, null, null, null, true, null, null, null))).containsExactly(wanted);
    assertThat(found(new Selection(null, null, null, null, false, null, null, null))).containsExactly(other);
    assertThat(found(new Selection(null, null, null, null, null, true, null, null))).containsExactly(wanted);
    assertThat(found(new Selection(null, null, null, null, null, false, null, null))).containsExactly(other);
    assertThat(found(new Selection("mst_c3d4", Operation.DELETE, "User", group, true, true, null, null))).isEmpty();
    assertThat(found(new Selection("mst_c3d4", Operation.DELETE, "Group", group, true, true, NOW, NOW.plusMillis(1))))
        .containsExactly(wanted);
  }

  @Test
  void findsByTimeFromTheFirstInstantToBeforeTheLast() {
    Activity first = appended(at(NOW));
    Activity second = appended(at(NOW.plusMillis(1)));
    appended(at(NOW.plusMillis(2)));

    assertThat(found(within(NOW, NOW.plusMillis(2)))).containsExactly(second, first);
    assertThat(found(within(null, NOW.plusMillis(1)))).containsExactly(first);
    assertThat(found(within(NOW.plusNanos(1_000), NOW.plusMillis(2)))).containsExactly(second);
    assertThat(found(within(NOW.plusMillis(2), NOW))).isEmpty();
  }

  @Test
  void findsByAnyTimeThatCanBeWritten() {
    Activity only = appended(at(NOW));

    assertThat(found(within(Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999999Z"))))
        .containsExactly(only);
    assertThat(found(within(Instant.parse("+10000-01-01T13:59:59Z"), null))).isEmpty();
    assertThat(found(within(null, Instant.parse("-0001-12-31T10:00:00Z")))).isEmpty();
  }

  @Test
  void comparesActorsExactly() {
    appended(at(NOW));

    assertThat(found(new Selection("MST_A1B2", null, null, null, null, null, null, null))).isEmpty();
    assertThat(found(new Selection("mst_a1b2 ", null, null, null, null, null, null, null))).isEmpty();
  }

  @Test
  void showsNothingToAnotherAccount() {
    appended(at(NOW));

    assertThat(log().list(stranger, Selection.EVERYTHING, null, 10)).isEmpty();
  }

  @Test
  void forgetsWhatItsTransactionUndoes() {
    Fixtures.assertRefuses(Reason.CONFLICT, () -> ports().transactions().write(() -> {
      appended(at(NOW));
      throw Refusal.conflict("undone");
    }));

    assertThat(all()).isEmpty();
  }

  private ChangeLog log() {
    return ports().log();
  }

  private List<Activity> all() {
    return found(Selection.EVERYTHING);
  }

  private List<Activity> found(Selection selection) {
    return log().list(account, selection, null, 100);
  }

  private List<Activity> page(Activity.@Nullable Place after) {
    return log().list(account, Selection.EVERYTHING, after, 3);
  }

  private Activity appended(Activity activity) {
    log().append(account, List.of(new Entry(activity, null)));
    return activity;
  }

  private static Activity at(Instant at) {
    return new Activity(newId(), at, "mst_a1b2", Operation.CREATE, "User", Fixtures.newId(), null, Outcome.SUCCEEDED,
        List.of("userName"), List.of(), List.of(), 0);
  }

  private static Selection within(@Nullable Instant since, @Nullable Instant until) {
    return new Selection(null, null, null, null, null, null, since, until);
  }

  private static UUID newId() {
    return Fixtures.newId().value();
  }
}
