package io.muster.application.port;

import io.muster.domain.Refusal;
import io.muster.domain.access.Login;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Folding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
  public void giveRole(UUID id, AccountId account, Role role) {
    logins.computeIfPresent(id, (_, login) -> {
      Map<AccountId, Role> roles = new HashMap<>(login.roles());
      roles.put(account, role);
      return new Login(id, login.name(), login.encodedPassword(), roles, login.created());
    });
  }

  @Override
  public Runnable snapshot() {
    Map<UUID, Login> copy = new LinkedHashMap<>(logins);
    return () -> logins = copy;
  }
}
