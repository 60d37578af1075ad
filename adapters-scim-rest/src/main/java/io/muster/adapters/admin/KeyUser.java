package io.muster.adapters.admin;

import io.muster.domain.access.Principal;
import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/** The bearer of a valid API key, as Spring Security carries it. */
record KeyUser(Principal principal) implements OAuth2AuthenticatedPrincipal, Insider {

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of("login", principal.login().name());
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return AuthorityUtils.createAuthorityList(LoginProvider.OWN_PASSWORD);
  }

  @Override
  public String getName() {
    return principal.actor();
  }
}
