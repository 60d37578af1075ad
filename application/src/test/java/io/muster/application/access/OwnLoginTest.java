package io.muster.application.access;

import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.access.ChangePassword.Command;
import io.muster.application.access.ReadLogin.Myself;
import io.muster.application.access.ReadLogin.RoleThere;
import io.muster.application.access.ReadLogin.Warning;
import io.muster.application.access.VerifyPassword.Lockout;
import io.muster.application.activity.Recorder;
import io.muster.application.port.InMemoryPorts;
import io.muster.application.port.PlainHashes;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.ApiKey;
import io.muster.domain.access.Login;
import io.muster.domain.access.Principal;
import io.muster.domain.access.Role;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.account.AccountId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a login is told about itself, and how it changes its password. */
class OwnLoginTest {

  private static final String BETTER = "a horse of another colour";

  private final InMemoryPorts ports = new InMemoryPorts();
  private final AccountId account = ports.newAccount();
  private final PlainHashes hashes = new PlainHashes();
  private final OwnRecord record = new OwnRecord(
      new Recorder(ports.log(), ports.transactions(), UUID::randomUUID, () -> NOW), ports.transactions());
  private final VerifyPassword verify = new VerifyPassword(ports.logins(), ports.transactions(), hashes, record,
      new Lockout(2, Duration.ofMinutes(15), _ -> {}), () -> NOW);
  private final ChangePassword change = new ChangePassword(
      verify, ports.logins(), hashes, record, "1qaz2wsx3edc"::equals);
  private final ReadLogin read = new ReadLogin(ports.accounts(), ports.transactions());

  @Test
  void showsRolesUnlessThePasswordIsAOneTimeOne() {
    String name = ports.accounts().find(account).orElseThrow().name();
    RoleThere owner = new RoleThere(name, Role.OWNER);
    assertThat(read.read(ada(false)).roles()).containsExactly(owner);
    Myself fresh = read.read(login("bob", true));
    assertThat(fresh.roles()).isEmpty();
    assertThat(fresh.warnings()).containsExactly(Warning.ONE_TIME_PASSWORD);
  }

  @Test
  void opensAccountsOnlyWithAPasswordOfOnesOwn() {
    Principal ada = ada(true);
    EnterAccount enter = new EnterAccount(ports.accounts(), ports.transactions());
    String name = ports.accounts().find(account).orElseThrow().name();
    assertRefuses(Reason.FORBIDDEN, () -> enter.enter(ada, name));
    change.change(ada, new Command("at first", BETTER));
    assertThat(enter.enter(again(ada), name).role()).isEqualTo(Role.OWNER);
  }

  @Test
  void opensWithTheNewPasswordAndNoLongerWithTheOld() {
    change.change(ada(false), new Command("at first", BETTER));
    assertThat(verify.verify("ada", "at first")).isEmpty();
    assertThat(verify.verify("ada", BETTER)).isPresent();
  }

  @Test
  void takesNoPasswordThatBreaksTheRules() {
    Principal ada = ada(false);
    assertRefuses(Reason.INVALID_VALUE, () -> change.change(ada, new Command("at first", "too short")));
    assertRefuses(Reason.INVALID_VALUE, () -> change.change(ada, new Command("at first", "at first")));
    assertRefuses(Reason.INVALID_VALUE, () -> change.change(ada, new Command("at first", "1qaz2wsx3edc")));
    change.change(ada, new Command("at first", BETTER));
    assertRefuses(Reason.INVALID_VALUE, () -> change.change(ada, new Command(BETTER, BETTER)));
  }

  @Test
  void countsAWrongPresentPassword() {
    Principal ada = ada(false);
    assertRefuses(Reason.FORBIDDEN, () -> change.change(ada, new Command("guessed", BETTER)));
    assertRefuses(Reason.FORBIDDEN, () -> change.change(ada, new Command("guessed", BETTER)));
    assertRefuses(Reason.FORBIDDEN, () -> change.change(ada, new Command("at first", BETTER)));
    assertThat(verify.verify("ada", "at first")).isEmpty();
  }

  @Test
  void isNotForKeys() {
    Principal ada = ada(false);
    ApiKey key = new ApiKey(UUID.randomUUID(), ada.login().id(), TokenDigest.of("x"), "mstr_key_abcd", "x", null, NOW,
        null, null);
    assertRefuses(Reason.FORBIDDEN,
        () -> change.change(new Principal(ada.login(), key), new Command("at first", BETTER)));
    assertThat(read.read(new Principal(ada.login(), key)).key()).isEqualTo("mstr_key_abcd");
  }

  private Principal ada(boolean oneTime) {
    return login("ada", oneTime);
  }

  private Principal login(String name, boolean oneTime) {
    Login login = new Login(UUID.randomUUID(), name, hashes.encode("at first"), oneTime, 0, null,
        Map.of(account, Role.OWNER), NOW);
    ports.logins().insert(login);
    return Principal.inPerson(login);
  }

  private Principal again(Principal principal) {
    return Principal.inPerson(ports.logins().find(principal.login().id()).orElseThrow());
  }
}
