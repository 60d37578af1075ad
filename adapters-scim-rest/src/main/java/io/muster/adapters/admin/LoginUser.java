package io.muster.adapters.admin;

import io.muster.domain.access.Login;
import io.muster.domain.access.Principal;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A login as Spring Security carries it; what it may do is decided by its role in the account it enters. */
record LoginUser(Login login) implements UserDetails, Insider {

  @Override
  public Principal principal() {
    return Principal.inPerson(login);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public String getPassword() {
    return login.encodedPassword();
  }

  @Override
  public String getUsername() {
    return login.name();
  }
}
