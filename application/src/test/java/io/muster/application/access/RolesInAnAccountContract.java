package io.muster.application.access;

import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.access.GiveRole.Given;
import io.muster.application.access.GiveRole.NewLogins;
import io.muster.application.activity.Recorder;
import io.muster.application.port.Fixtures;
import io.muster.application.port.PlainHashes;
import io.muster.application.port.Ports;
import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.ApiKey;
import io.muster.domain.access.Login;
import io.muster.domain.access.Member;
import io.muster.domain.access.Role;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.account.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account decides for itself who administers it, and never loses its last owner, on every storage. */
public abstract class RolesInAnAccountContract {

  private final String suffix = UUID.randomUUID().toString();
  private AccountId account;
  private AccountId elsewhere;
  private Login ada;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    elsewhere = ports().newAccount();
    ada = login("ada", Map.of(account, Role.OWNER));
  }

  @Test
  void makesALoginForWhoeverHasNone() {
    Given given = give("bob", Role.READER);
    assertThat(given).isEqualTo(new Given(new Member(name("bob"), Role.READER), true, "one-time"));
    Login bob = ports().logins().findByName(name("bob")).orElseThrow();
    assertThat(bob.oneTimePassword()).isTrue();
    assertThat(bob.roles()).isEqualTo(Map.of(account, Role.READER));
  }

  @Test
  void changesOnlyTheRoleHereOfWhoeverHasALogin() {
    Login eve = login("eve", Map.of(elsewhere, Role.OWNER));
    assertThat(give("eve", Role.READER).joined()).isTrue();
    Given again = give(name("eve").toUpperCase(Locale.ROOT).substring(0, 3) + suffix, Role.ADMINISTRATOR);
    assertThat(again).isEqualTo(new Given(new Member(eve.name(), Role.ADMINISTRATOR), false, null));
    Login stored = ports().logins().find(eve.id()).orElseThrow();
    assertThat(stored.roles()).isEqualTo(Map.of(elsewhere, Role.OWNER, account, Role.ADMINISTRATOR));
    assertThat(stored.encodedPassword()).isEqualTo(eve.encodedPassword());
  }

  @Test
  void removesALoginWithItsLastRole() {
    Login bob = login("bob", Map.of(account, Role.READER, elsewhere, Role.READER));
    ports().keys().insert(new ApiKey(UUID.randomUUID(), bob.id(), TokenDigest.of(suffix), "mstr_key_abcd", "x", null,
        NOW, null, null));
    take(account, "bob");
    assertThat(ports().logins().find(bob.id()).orElseThrow().roles()).isEqualTo(Map.of(elsewhere, Role.READER));
    assertThat(ports().keys().list(bob.id())).hasSize(1);
    login("cleo", Map.of(elsewhere, Role.OWNER));
    take(elsewhere, "bob");
    assertThat(ports().logins().find(bob.id())).isEmpty();
    assertThat(ports().keys().list(bob.id())).isEmpty();
  }

  @Test
  void keepsTheLastOwner() {
    login("bob", Map.of(account, Role.ADMINISTRATOR, elsewhere, Role.OWNER));
    assertRefuses(Reason.CONFLICT, () -> take(account, "ada"));
    assertRefuses(Reason.CONFLICT, () -> give("ada", Role.ADMINISTRATOR));
    give("ada", Role.OWNER);
    give("bob", Role.OWNER);
    take(account, "ada");
    assertRefuses(Reason.CONFLICT, () -> take(account, "bob"));
  }

  @Test
  void tellsNothingOfWhoHasNoRoleHere() {
    login("eve", Map.of(elsewhere, Role.OWNER));
    assertRefuses(Reason.NOT_FOUND, () -> take(account, "eve"));
    assertRefuses(Reason.NOT_FOUND, () -> take(account, "nobody"));
    assertThat(new ListLogins(ports().logins(), ports().transactions()).list(as(account, Role.OWNER)))
        .containsExactly(new Member(ada.name(), Role.OWNER));
  }

  @Test
  void isForOwnersOnly() {
    for (Role role : List.of(Role.READER, Role.ADMINISTRATOR)) {
      Administrator other = as(account, role);
      assertRefuses(Reason.FORBIDDEN, () -> giveRole().give(other, name("bob"), Role.READER));
      assertRefuses(Reason.FORBIDDEN, () -> takeRole().take(other, ada.name()));
      assertRefuses(Reason.FORBIDDEN,
          () -> new ListLogins(ports().logins(), ports().transactions()).list(other));
    }
  }

  @Test
  void keepsAnOwnerWhenAllTakeTheRoleOfEachOtherAtOnce() throws Exception {
    login("bob", Map.of(account, Role.OWNER));
    login("cleo", Map.of(account, Role.OWNER));
    List<Object> outcomes = together(List.of(
        () -> take(account, "ada"), () -> give("bob", Role.READER), () -> take(account, "cleo")));
    assertThat(outcomes).filteredOn(Reason.CONFLICT::equals).hasSize(1);
    assertThat(ports().logins().countOwners(account)).isEqualTo(1);
  }

  @Test
  void losesNoRoleThatIsGivenWhileAnotherIsTaken() throws Exception {
    Login bob = login("bob", Map.of(elsewhere, Role.READER));
    login("cleo", Map.of(elsewhere, Role.OWNER));
    together(List.of(() -> take(elsewhere, "bob"), () -> give("bob", Role.READER)));
    Login stored = ports().logins().findByName(bob.name()).orElseThrow();
    assertThat(stored.roles()).isEqualTo(Map.of(account, Role.READER));
    assertThat(ports().logins().members(account))
        .containsExactlyInAnyOrder(new Member(ada.name(), Role.OWNER), new Member(bob.name(), Role.READER));
  }

  @Test
  void makesOneLoginForWhomTwoAccountsWantAtOnce() throws Exception {
    login("cleo", Map.of(elsewhere, Role.OWNER));
    List<Object> outcomes = together(List.of(
        () -> give("bob", Role.READER), () -> giveRole().give(as(elsewhere, Role.OWNER), name("bob"), Role.READER)));
    assertThat(outcomes).allMatch(Given.class::isInstance);
    assertThat(outcomes).filteredOn(given -> ((Given) given).oneTimePassword() != null).hasSize(1);
    assertThat(ports().logins().findByName(name("bob")).orElseThrow().roles())
        .isEqualTo(Map.of(account, Role.READER, elsewhere, Role.READER));
  }

  private Given give(String who, Role role) {
    return giveRole().give(as(account, Role.OWNER), who.endsWith(suffix) ? who : name(who), role);
  }

  private Object take(AccountId from, String who) {
    takeRole().take(as(from, Role.OWNER), name(who));
    return "taken";
  }

  private GiveRole giveRole() {
    return new GiveRole(ports().accounts(), ports().logins(), recorder(),
        new NewLogins(() -> Fixtures.newId().value(), () -> "one-time", new PlainHashes(), () -> NOW));
  }

  private TakeRole takeRole() {
    return new TakeRole(ports().accounts(), ports().logins(), ports().keys(), recorder());
  }

  private Recorder recorder() {
    return new Recorder(ports().log(), ports().transactions(), () -> Fixtures.newId().value(), () -> NOW);
  }

  private Administrator as(AccountId where, Role role) {
    return new Administrator(ports().accounts().find(where).orElseThrow(), "somebody", role);
  }

  private Login login(String who, Map<AccountId, Role> roles) {
    Login login = new Login(UUID.randomUUID(), name(who), "{plain}secret", roles, NOW);
    ports().logins().insert(login);
    return login;
  }

  private String name(String who) {
    return who + suffix;
  }

  /** What came of each, all begun at once. */
  private static List<Object> together(List<Callable<Object>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      List<Object> outcomes = new ArrayList<>();
      for (Future<Object> outcome : threads.invokeAll(work)) {
        outcomes.add(outcomeOf(outcome));
      }
      return outcomes;
    }
  }

  private static Object outcomeOf(Future<Object> outcome) throws InterruptedException, ExecutionException {
    try {
      return outcome.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof Refusal refusal) {
        return refusal.reason();
      }
      throw failure;
    }
  }
}
