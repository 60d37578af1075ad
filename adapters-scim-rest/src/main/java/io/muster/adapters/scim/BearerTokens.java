package io.muster.adapters.scim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.muster.application.access.AuthenticateToken;
import io.muster.domain.access.Caller;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.account.AccountId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/**
 * Turns a bearer token into its caller. A valid token is remembered by its digest for a few seconds, so that a busy client
 * costs no look-up per request and a revoked token still stops working soon, on every replica.
 */
public final class BearerTokens implements OpaqueTokenIntrospector {

  /** How long a revoked token, or a changed setting of its account, may go unnoticed. */
  private static final Duration MEMORY = Duration.ofSeconds(4);

  private static final int REMEMBERED = 10_000;
  private static final int LONGEST_TOKEN = 512;

  private final AuthenticateToken authenticateToken;
  private final Cache<TokenDigest, Caller> callers =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(REMEMBERED).build();

  private final Map<TokenDigest, Caller> lent = new ConcurrentHashMap<>();

  public BearerTokens(AuthenticateToken authenticateToken) {
    this.authenticateToken = authenticateToken;
  }

  @Override
  public OAuth2AuthenticatedPrincipal introspect(String token) {
    Caller caller = token.length() > LONGEST_TOKEN ? null : callerOf(token);
    if (caller == null) {
      throw new BadOpaqueTokenException("The token is not valid.");
    }
    return new CallerPrincipal(caller);
  }

  /** Forgets who spoke for an account, since something about it has changed. */
  public void forget(AccountId account) {
    callers.asMap().values().removeIf(caller -> caller.account().id().equals(account));
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
    Caller known = lent.getOrDefault(digest, callers.getIfPresent(digest));
    if (known != null) {
      return known;
    }
    Optional<Caller> caller = authenticateToken.authenticate(token);
    caller.ifPresent(valid -> callers.put(digest, valid));
    return caller.orElse(null);
  }
}
