package io.muster.adapters.scim;

import io.muster.domain.access.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/** The bearer of a valid token, as Spring Security carries it. */
record CallerPrincipal(Caller caller) implements OAuth2AuthenticatedPrincipal {

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of("account", caller.account().name());
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public String getName() {
    return caller.actor();
  }
}
