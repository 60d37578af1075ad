package io.muster.application.port;

import io.muster.domain.access.Login;
import java.util.Optional;

/** The people who administer Muster. */
public interface Logins {

  /** By name, in any case. */
  Optional<Login> findByName(String name);

  /** Refuses with {@code CONFLICT} when the name is taken. */
  void insert(Login login);

  void update(Login login);
}
