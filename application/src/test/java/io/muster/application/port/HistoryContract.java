package io.muster.application.port;

import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.complex;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import io.muster.domain.activity.Subject;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value.Complex;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every history does. */
public abstract class HistoryContract {

  private static final Complex ANNA = complex("userName", "anna", "name", complex("givenName", "Anna 🧮"));
  private static final Complex BERTA = complex("userName", "berta");

  private final ResourceId id = Fixtures.newId();
  private final Subject user = new Subject("User", id);
  private AccountId account;
  private AccountId stranger;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    stranger = ports().newAccount();
  }

  @Test
  void showsTheRevisionsOfOneSubjectTheLatestFirst() {
    Entry first = appended("User", id, NOW, ANNA);
    appended("User", id, NOW.plusSeconds(1), null);
    Entry second = appended("User", id, NOW.plusSeconds(2), BERTA);
    Entry gone = appended("User", id, NOW.plusSeconds(3), Complex.EMPTY);
    appended("person", id, NOW.plusSeconds(4), ANNA);
    appended("User", Fixtures.newId(), NOW.plusSeconds(4), ANNA);

    assertThat(ports().history().list(account, user, null, 10)).containsExactly(gone, second, first);
    assertThat(ports().history().list(account, user, gone.activity().place(), 1)).containsExactly(second);
    assertThat(ports().history().list(account, user, first.activity().place(), 1)).isEmpty();
  }

  @Test
  void tellsWhatItWasAtATime() {
    Entry first = appended("User", id, NOW, ANNA);
    Entry second = appended("User", id, NOW.plusSeconds(2), BERTA);

    assertThat(ports().history().at(account, user, NOW.minusMillis(1))).isEmpty();
    assertThat(ports().history().at(account, user, NOW)).contains(first);
    assertThat(ports().history().at(account, user, NOW.plusSeconds(1))).contains(first);
    assertThat(ports().history().at(account, user, NOW.plusSeconds(2))).contains(second);
    assertThat(ports().history().at(account, user, Instant.MAX)).contains(second);
    assertThat(ports().history().at(account, user, Instant.MIN)).isEmpty();
  }

  @Test
  void findsARevisionOfTheSubjectAlone() {
    Entry first = appended("User", id, NOW, ANNA);
    Entry other = appended("User", Fixtures.newId(), NOW, ANNA);

    assertThat(ports().history().find(account, user, first.activity().id())).contains(first);
    assertThat(ports().history().find(account, user, other.activity().id())).isEmpty();
  }

  @Test
  void showsNothingToAnotherAccount() {
    Entry first = appended("User", id, NOW, ANNA);

    assertThat(ports().history().list(stranger, user, null, 10)).isEmpty();
    assertThat(ports().history().at(stranger, user, NOW)).isEmpty();
    assertThat(ports().history().find(stranger, user, first.activity().id())).isEmpty();
  }

  @Test
  void keepsSeveralEntriesAtOnce() {
    List<Entry> entries = List.of(entry("User", id, NOW, ANNA), entry("User", id, NOW.plusMillis(1), BERTA));
    ports().transactions().write(() -> ports().log().append(account, entries));

    assertThat(ports().history().list(account, user, null, 10)).containsExactlyElementsOf(entries.reversed());
    assertThat(ports().log().list(account, ChangeLog.Selection.EVERYTHING, null, 10)).hasSize(2);
  }

  private Entry appended(String type, ResourceId resource, Instant at, @Nullable Complex document) {
    Entry entry = entry(type, resource, at, document);
    ports().transactions().write(() -> ports().log().append(account, List.of(entry)));
    return entry;
  }

  private static Entry entry(String type, ResourceId resource, Instant at, @Nullable Complex document) {
    return new Entry(new Activity(Fixtures.newId().value(), at, "mst_a1b2", Operation.REPLACE, type, resource, null,
        Outcome.SUCCEEDED, List.of(), List.of(), List.of(), 0), document);
  }
}
