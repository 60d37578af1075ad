package io.muster.adapters.admin;

import io.muster.application.access.AuthenticateApiKey;
import io.muster.domain.Refusal;
import io.muster.domain.access.TokenText;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Turns an API key into the login that it acts as; it is looked up with every request, and nothing is remembered. */
public final class ApiKeyIntrospector implements OpaqueTokenIntrospector {

  private final AuthenticateApiKey authenticate;
  private final BearerTokenResolver bearer = new DefaultBearerTokenResolver();

  public ApiKeyIntrospector(AuthenticateApiKey authenticate) {
    this.authenticate = authenticate;
  }

  /** The API key that a request shows; a token of another kind is none, and opens no more than nothing would. */
  public @Nullable String keyIn(HttpServletRequest request) {
    String token = bearer.resolve(request);
    return token != null && token.startsWith(TokenText.API_KEY.prefix()) ? token : null;
  }

  @Override
  public OAuth2AuthenticatedPrincipal introspect(String key) {
    try {
      return authenticate.authenticate(key).map(KeyUser::new)
          .orElseThrow(() -> new BadOpaqueTokenException("The API key is not valid."));
    } catch (Refusal refusal) {
      throw new NotLookedUp(refusal);
    }
  }
}
