package io.muster.acceptance.server;

import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.domain.access.Role;
import java.util.Map;

/** Gives logins that have a role in each of the accounts named, and in no other. */
public interface Staff {

  Login hired(Map<String, Role> roles);

  /** The same login, with an API key, where there is one of that name. */
  Login withKey(Login login);
}
