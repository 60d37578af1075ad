package io.muster.adapters.scim;

import io.muster.application.access.AuthenticateToken;
import io.muster.domain.access.Caller;
import io.muster.domain.access.TokenDigest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/** Turns a bearer token into its caller. */
public final class BearerTokens implements OpaqueTokenIntrospector {

  private static final int LONGEST_TOKEN = 512;

  private final AuthenticateToken authenticateToken;
  private final KnownCallers known;
  private final Map<TokenDigest, Caller> lent = new ConcurrentHashMap<>();

  public BearerTokens(AuthenticateToken authenticateToken, KnownCallers known) {
    this.authenticateToken = authenticateToken;
    this.known = known;
  }

  @Override
  public OAuth2AuthenticatedPrincipal introspect(String token) {
    Caller caller = token.length() > LONGEST_TOKEN ? null : callerOf(token);
    if (caller == null) {
      throw new BadOpaqueTokenException("The token is not valid.");
    }
    return new CallerPrincipal(caller);
  }

  /** Runs the work with a token that opens what the caller may, and nothing once the work has ended. */
  public <T> T lend(Caller caller, Function<String, T> work) {
    String token = UUID.randomUUID().toString();
    TokenDigest digest = TokenDigest.of(token);
    lent.put(digest, caller);
    try {
      return work.apply(token);
    } finally {
      lent.remove(digest);
    }
  }

  private @Nullable Caller callerOf(String token) {
    TokenDigest digest = TokenDigest.of(token);
    Caller borrower = lent.get(digest);
    return borrower != null ? borrower : known.get(digest, () -> authenticateToken.authenticate(token)).orElse(null);
  }
}
