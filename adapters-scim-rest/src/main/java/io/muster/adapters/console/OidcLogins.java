package io.muster.adapters.console;

import io.muster.application.access.FindLogin;
import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Lets in whom an OpenID provider vouches for when one of its claims is the name of a login; nobody gets a login by this.
 * An email counts only when the provider says that it has verified it.
 */
public final class OidcLogins implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private final OAuth2UserService<OidcUserRequest, OidcUser> users = new OidcUserService();
  private final FindLogin findLogin;
  private final String claim;

  public OidcLogins(FindLogin findLogin, String claim) {
    this.findLogin = findLogin;
    this.claim = claim;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    return Optional.ofNullable(users.loadUser(request)).filter(this::isKnown)
        .map(user -> new DefaultOidcUser(user.getAuthorities(), user.getIdToken(), user.getUserInfo(), claim))
        .orElseThrow(() -> new OAuth2AuthenticationException(
            new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED, "There is no login of that name.", null)));
  }

  private boolean isKnown(OidcUser user) {
    String name = user.getClaimAsString(claim);
    boolean vouched = !claim.equals(StandardClaimNames.EMAIL) || Boolean.TRUE.equals(user.getEmailVerified());
    return name != null && vouched && findLogin.find(name).isPresent();
  }
}
