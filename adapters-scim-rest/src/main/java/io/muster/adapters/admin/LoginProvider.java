package io.muster.adapters.admin;

import io.muster.application.access.VerifyPassword;
import io.muster.domain.Refusal;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** Lets in whoever has a login's password; why somebody is not let in, nobody is told. */
public final class LoginProvider implements AuthenticationProvider {

  /** What somebody may show whose password nobody else has chosen. */
  public static final String OWN_PASSWORD = "OWN_PASSWORD";

  private final VerifyPassword verifyPassword;

  public LoginProvider(VerifyPassword verifyPassword) {
    this.verifyPassword = verifyPassword;
  }

  @Override
  public Authentication authenticate(Authentication claimed) {
    try {
      LoginUser user = verifyPassword.verify(claimed.getName(), String.valueOf(claimed.getCredentials()))
          .map(LoginUser::new)
          .orElseThrow(() -> new BadCredentialsException("The login is not let in."));
      UsernamePasswordAuthenticationToken admitted =
          UsernamePasswordAuthenticationToken.authenticated(user, null, authorities(user));
      admitted.setDetails(claimed.getDetails());
      return admitted;
    } catch (Refusal refusal) {
      throw new InternalAuthenticationServiceException(refusal.detail(), refusal);
    }
  }

  private static List<GrantedAuthority> authorities(LoginUser user) {
    return user.login().oneTimePassword() ? List.of() : AuthorityUtils.createAuthorityList(OWN_PASSWORD);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
