package io.muster.application.port;

import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.Login;
import io.muster.domain.access.Member;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of logins does. */
public abstract class LoginsContract {

  private final String name = "Owner-" + UUID.randomUUID();
  private AccountId account;
  private AccountId other;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    other = ports().newAccount();
  }

  @Test
  void findsALoginInAnyCase() {
    Login login = inserted(name, Map.of(account, Role.OWNER, other, Role.READER));
    assertThat(ports().logins().findByName(name)).contains(login);
    assertThat(ports().logins().findByName(name.toUpperCase(Locale.ROOT))).contains(login);
    assertThat(ports().logins().findByName(name + "2")).isEmpty();
  }

  @Test
  void findsALoginByItsIdentifier() {
    Login login = inserted(name, Map.of(account, Role.OWNER, other, Role.READER));
    assertThat(ports().logins().find(login.id())).contains(login);
    assertThat(ports().logins().findForUpdate(login.id())).contains(login);
    assertThat(ports().logins().find(UUID.randomUUID())).isEmpty();
    assertThat(ports().logins().findForUpdate(UUID.randomUUID())).isEmpty();
  }

  @Test
  void givesRoles() {
    Login login = inserted(name, Map.of(account, Role.OWNER));
    ports().logins().giveRole(login.id(), account, Role.READER);
    ports().logins().giveRole(login.id(), other, Role.ADMINISTRATOR);
    assertThat(stored(login).roles()).isEqualTo(Map.of(account, Role.READER, other, Role.ADMINISTRATOR));
  }

  @Test
  void refusesATakenNameInAnyCase() {
    inserted(name, Map.of());
    assertRefuses(Reason.CONFLICT, () -> inserted(name.toLowerCase(Locale.ROOT), Map.of()));
  }

  @Test
  void takesARoleAway() {
    Login login = inserted(name, Map.of(account, Role.OWNER, other, Role.READER));
    ports().logins().takeRole(login.id(), account);
    assertThat(stored(login).roles()).isEqualTo(Map.of(other, Role.READER));
  }

  @Test
  void removesALogin() {
    Login login = inserted(name, Map.of(account, Role.OWNER));
    Login kept = inserted(name + "2", Map.of(account, Role.READER));
    ports().logins().remove(login.id());
    assertThat(ports().logins().find(login.id())).isEmpty();
    assertThat(ports().logins().findByName(name)).isEmpty();
    assertThat(ports().logins().members(account)).containsExactly(new Member(kept.name(), Role.READER));
  }

  @Test
  void tellsWhoHasARoleInOneAccount() {
    inserted(name, Map.of(account, Role.OWNER, other, Role.READER));
    inserted(name + "2", Map.of(account, Role.READER));
    inserted(name + "3", Map.of(other, Role.OWNER));
    assertThat(ports().logins().members(account))
        .containsExactlyInAnyOrder(new Member(name, Role.OWNER), new Member(name + "2", Role.READER));
    assertThat(ports().logins().countOwners(account)).isEqualTo(1);
    assertThat(ports().logins().countOwners(ports().newAccount())).isZero();
  }

  @Test
  void changesAPasswordToOneThatWasChosen() {
    Login login = new Login(UUID.randomUUID(), name, "{noop}first", true, 0, null, Map.of(account, Role.OWNER), NOW);
    ports().logins().insert(login);
    assertThat(stored(login)).isEqualTo(login);
    ports().logins().changePassword(login.id(), "{noop}second");
    assertThat(stored(login).encodedPassword()).isEqualTo("{noop}second");
    assertThat(stored(login).oneTimePassword()).isFalse();
    assertThat(stored(login).roles()).isEqualTo(login.roles());
  }

  @Test
  void locksALoginWithTheLastOfTheAttempts() {
    Login login = inserted(name, Map.of(account, Role.OWNER));
    Instant until = NOW.plusSeconds(900);
    assertThat(ports().logins().countFailure(login.id(), 2, NOW, until)).isFalse();
    assertThat(stored(login).failures()).isEqualTo(1);
    assertThat(stored(login).isLockedAt(NOW)).isFalse();
    assertThat(ports().logins().countFailure(login.id(), 2, NOW, until)).isTrue();
    assertThat(stored(login).failures()).isZero();
    assertThat(stored(login).lockedUntil()).isEqualTo(until);
  }

  @Test
  void countsNothingWhileALoginIsLocked() {
    Login login = inserted(name, Map.of());
    Instant until = NOW.plusSeconds(900);
    ports().logins().countFailure(login.id(), 1, NOW, until);
    assertThat(ports().logins().countFailure(login.id(), 1, until.minusMillis(1), until.plusSeconds(900))).isFalse();
    assertThat(stored(login).lockedUntil()).isEqualTo(until);
    assertThat(ports().logins().countFailure(login.id(), 2, until, until.plusSeconds(900))).isFalse();
    assertThat(stored(login).failures()).isEqualTo(1);
    assertThat(stored(login).isLockedAt(until)).isFalse();
  }

  @Test
  void countsNothingForWhoIsNotThere() {
    assertThat(ports().logins().countFailure(UUID.randomUUID(), 1, NOW, NOW.plusSeconds(900))).isFalse();
  }

  @Test
  void forgetsFailures() {
    Login login = inserted(name, Map.of());
    Login other = inserted(name + "2", Map.of());
    ports().logins().countFailure(login.id(), 5, NOW, NOW.plusSeconds(900));
    ports().logins().countFailure(other.id(), 5, NOW, NOW.plusSeconds(900));
    ports().logins().forgetFailures(login.id());
    assertThat(stored(login).failures()).isZero();
    assertThat(stored(other).failures()).isEqualTo(1);
  }

  @Test
  void encodesAPasswordAnewUnlessItIsAnotherByNow() {
    Login login = inserted(name, Map.of());
    ports().logins().encodeAnew(login.id(), "{noop}secret", "{other}secret");
    ports().logins().encodeAnew(login.id(), "{noop}secret", "{third}secret");
    assertThat(stored(login).encodedPassword()).isEqualTo("{other}secret");
  }

  private Login inserted(String loginName, Map<AccountId, Role> roles) {
    Login login = new Login(UUID.randomUUID(), loginName, "{noop}secret", roles, NOW);
    ports().logins().insert(login);
    return login;
  }

  private Login stored(Login login) {
    return ports().logins().find(login.id()).orElseThrow();
  }
}
