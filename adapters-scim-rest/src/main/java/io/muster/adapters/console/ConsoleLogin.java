package io.muster.adapters.console;

import io.muster.domain.access.Login;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A login at work in the console, as it is at this moment. */
record ConsoleLogin(Login login) implements AuthenticatedPrincipal {

  @Override
  public String getName() {
    return login.name();
  }
}
