package io.muster.adapters.admin;

import io.muster.application.access.FindLogin;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the login that HTTP Basic names. */
@Component
class LoginUsers implements UserDetailsService {

  private final FindLogin findLogin;

  LoginUsers(FindLogin findLogin) {
    this.findLogin = findLogin;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return findLogin.find(name).map(LoginUser::new)
        .orElseThrow(() -> new UsernameNotFoundException("There is no such login."));
  }
}
