package io.muster.application.port;

import io.muster.domain.Refusal;
import io.muster.domain.access.Login;
import io.muster.domain.access.Member;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Folding;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Logins in memory. */
public final class InMemoryLogins implements Logins, InMemoryStore {

  private Map<UUID, Login> logins = new LinkedHashMap<>();

  @Override
  public Optional<Login> findByName(String name) {
    return logins.values().stream()
        .filter(login -> Folding.fold(login.name()).equals(Folding.fold(name)))
        .findFirst();
  }

  @Override
  public Optional<Login> find(UUID id) {
    return Optional.ofNullable(logins.get(id));
  }

  @Override
  public Optional<Login> findForUpdate(UUID id) {
    return find(id);
  }

  @Override
  public void insert(Login login) {
    if (findByName(login.name()).isPresent()) {
      throw Refusal.conflict("There is a login with that name.");
    }
    logins.put(login.id(), login);
  }

  @Override
  public boolean countFailure(UUID id, int attempts, Instant now, Instant lockedUntil) {
    Login login = logins.get(id);
    if (login == null || login.isLockedAt(now)) {
      return false;
    }
    boolean locking = login.failures() + 1 >= attempts;
    put(login, login.encodedPassword(), login.oneTimePassword(), locking ? 0 : login.failures() + 1,
        locking ? lockedUntil : login.lockedUntil(), login.roles());
    return locking;
  }

  @Override
  public void forgetFailures(UUID id) {
    find(id).ifPresent(login -> put(
        login, login.encodedPassword(), login.oneTimePassword(), 0, login.lockedUntil(), login.roles()));
  }

  @Override
  public void encodeAnew(UUID id, String before, String after) {
    find(id).filter(login -> login.encodedPassword().equals(before)).ifPresent(login -> put(
        login, after, login.oneTimePassword(), login.failures(), login.lockedUntil(), login.roles()));
  }

  @Override
  public void giveRole(UUID id, AccountId account, Role role) {
    find(id).ifPresent(login -> {
      Map<AccountId, Role> roles = new HashMap<>(login.roles());
      roles.put(account, role);
      put(login, roles);
    });
  }

  @Override
  public void takeRole(UUID id, AccountId account) {
    find(id).ifPresent(login -> {
      Map<AccountId, Role> roles = new HashMap<>(login.roles());
      roles.remove(account);
      put(login, roles);
    });
  }

  @Override
  public void remove(UUID id) {
    logins.remove(id);
  }

  @Override
  public void changePassword(UUID id, String encoded) {
    find(id).ifPresent(login -> put(login, encoded, false, login.failures(), login.lockedUntil(), login.roles()));
  }

  @Override
  public List<Member> members(AccountId account) {
    return logins.values().stream()
        .flatMap(login -> Optional.ofNullable(login.roles().get(account)).stream()
            .map(role -> new Member(login.name(), role)))
        .toList();
  }

  @Override
  public int countOwners(AccountId account) {
    return (int) logins.values().stream().filter(login -> login.roles().get(account) == Role.OWNER).count();
  }

  private void put(Login login, Map<AccountId, Role> roles) {
    put(login, login.encodedPassword(), login.oneTimePassword(), login.failures(), login.lockedUntil(), roles);
  }

  private void put(
      Login login,
      String encoded,
      boolean oneTime,
      int failures,
      @Nullable Instant lockedUntil,
      Map<AccountId, Role> roles) {
    logins.put(login.id(), new Login(
        login.id(), login.name(), encoded, oneTime, failures, lockedUntil, roles, login.created()));
  }

  @Override
  public Runnable snapshot() {
    Map<UUID, Login> copy = new LinkedHashMap<>(logins);
    return () -> logins = copy;
  }
}
