package io.muster.application.port;

import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.Account;
import io.muster.domain.account.Account.Kind;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.account.AccountSettings.Dialect;
import io.muster.domain.account.AccountSettings.PutMode;
import io.muster.domain.account.AccountSettings.UnknownAttributes;
import io.muster.domain.account.AccountSettings.UserDeletion;
import io.muster.domain.account.SafetyCatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every storage of accounts does. */
public abstract class AccountsContract {

  private static final AccountSettings UNUSUAL = new AccountSettings(
      PutMode.REPLACE, UserDeletion.DEACTIVATE, UnknownAttributes.REFUSE, 7, "urn:example:own", Dialect.STRICT,
      Fixtures.newId(), new SafetyCatch(10, 60), 7, 400);

  private final String name = "account-" + UUID.randomUUID();

  protected abstract Ports ports();

  @Test
  void numbersEachNewAccount() {
    Account first = created(name, Kind.PRODUCTION, null);
    Account second = created(name + "-qa", Kind.QA, first.id());
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(ports().accounts().find(first.id())).contains(first);
    assertThat(ports().accounts().find(second.id())).contains(second);
    assertThat(ports().accounts().findByName(name + "-qa")).contains(second);
    assertThat(ports().accounts().list()).containsSubsequence(first, second);
    assertThat(ports().accounts().isEmpty()).isFalse();
  }

  @Test
  void keepsEverySetting() {
    AccountId id = ports().accounts().create(name, Kind.PRODUCTION, null, UNUSUAL, NOW).id();
    assertThat(ports().accounts().find(id).orElseThrow().settings()).isEqualTo(UNUSUAL);
    ports().accounts().change(id, AccountSettings.DEFAULTS);
    assertThat(ports().accounts().find(id)).contains(
        new Account(id, name, Kind.PRODUCTION, null, AccountSettings.DEFAULTS, 0, NOW));
  }

  @Test
  void changesNoOtherAccount() {
    Account other = created(name, Kind.PRODUCTION, null);
    ports().accounts().change(created(name + "2", Kind.PRODUCTION, null).id(), UNUSUAL);
    assertThat(ports().accounts().find(other.id())).contains(other);
  }

  @Test
  void refusesATakenName() {
    created(name, Kind.PRODUCTION, null);
    assertRefuses(Reason.CONFLICT, () -> created(name, Kind.QA, null));
  }

  @Test
  void findsNoAccountThatIsNotThere() {
    assertThat(ports().accounts().find(new AccountId(Long.MAX_VALUE))).isEmpty();
    assertThat(ports().accounts().findByName(name)).isEmpty();
    assertRefuses(Reason.NOT_FOUND, () -> ports().accounts().change(new AccountId(Long.MAX_VALUE), UNUSUAL));
  }

  private Account created(String accountName, Kind kind, @Nullable AccountId production) {
    return ports().accounts().create(accountName, kind, production, AccountSettings.DEFAULTS, NOW);
  }
}
