package io.muster.adapters.admin;

import io.muster.domain.access.Login;
import io.muster.domain.access.Principal;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A login as Spring Security carries it; what it may do is decided by its role in the account it enters. */
record LoginUser(Login login) implements AuthenticatedPrincipal, Insider {

  @Override
  public Principal principal() {
    return Principal.inPerson(login);
  }

  @Override
  public String getName() {
    return login.name();
  }
}
