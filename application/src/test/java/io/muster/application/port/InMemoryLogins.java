package io.muster.application.port;

import io.muster.domain.Refusal;
import io.muster.domain.access.Login;
import io.muster.domain.resource.Folding;
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
  public void insert(Login login) {
    put(login);
  }

  @Override
  public void update(Login login) {
    put(login);
  }

  @Override
  public Runnable snapshot() {
    Map<UUID, Login> copy = new LinkedHashMap<>(logins);
    return () -> logins = copy;
  }

  private void put(Login login) {
    if (findByName(login.name()).filter(other -> !other.id().equals(login.id())).isPresent()) {
      throw Refusal.conflict("There is a login with that name.");
    }
    logins.put(login.id(), login);
  }
}
