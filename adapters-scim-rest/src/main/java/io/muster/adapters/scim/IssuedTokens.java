package io.muster.adapters.scim;

import io.muster.application.access.AuthenticateIssued;
import io.muster.domain.Refusal;
import io.muster.domain.access.Caller;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.web.client.RestTemplate;

/**
 * Lets in whoever shows a JWT (RFC 7519) of a trusted issuer: its signature, times, issuer and audience are checked for
 * each request, and the account is remembered for a few seconds as it is for a token of our own.
 */
public final class IssuedTokens {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private final List<Trusted> trusted;
  private final AuthenticateIssued authenticate;
  private final KnownCallers known;

  public IssuedTokens(Collection<TrustedIssuer> issuers, AuthenticateIssued authenticate, KnownCallers known) {
    this.authenticate = authenticate;
    this.known = known;
    this.trusted = issuers.stream().map(issuer -> new Trusted(issuer, managerFor(issuer))).toList();
  }

  private record Trusted(TrustedIssuer issuer, AuthenticationManager manager) {}

  private record Proof(String account, String actor) {}

  /** Whether a bearer token is to be read as a JWT: it begins as every JSON object does in Base64, and has three parts. */
  public boolean concerns(@Nullable String token) {
    return token != null && !trusted.isEmpty() && token.startsWith("ey")
        && token.chars().filter(letter -> letter == '.').count() == 2;
  }

  /** Who checks the tokens of that issuer. */
  public AuthenticationManager of(String issuer) {
    return trusted.stream().filter(each -> each.issuer().uri().equals(issuer)).map(Trusted::manager).findFirst()
        .orElse(_ -> {
          throw new InvalidBearerTokenException("The token's issuer is not trusted.");
        });
  }

  private AuthenticationManager managerFor(TrustedIssuer issuer) {
    JwtAuthenticationProvider provider =
        new JwtAuthenticationProvider(new SupplierJwtDecoder(() -> decoderFor(issuer)));
    provider.setJwtAuthenticationConverter(jwt -> authentication(issuer, jwt));
    AuthenticationManager manager = new ProviderManager(provider);
    return authentication -> checked(manager, authentication);
  }

  private static Authentication checked(AuthenticationManager manager, Authentication authentication) {
    try {
      return manager.authenticate(authentication);
    } catch (AuthenticationServiceException | JwtDecoderInitializationException unreachable) {
      throw Refusal.unavailable("The issuer's keys cannot be looked up at the moment; try again.", RETRY_AFTER,
          unreachable);
    }
  }

  private AbstractAuthenticationToken authentication(TrustedIssuer issuer, Jwt jwt) {
    Caller caller = issuer.accountOf(jwt.getClaimAsString(issuer.accountClaim()))
        .flatMap(account -> callerOf(account, issuer))
        .orElseThrow(() -> new InvalidBearerTokenException("The token names no account."));
    OAuth2AccessToken token =
        new OAuth2AccessToken(TokenType.BEARER, jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt());
    return new BearerTokenAuthentication(new CallerPrincipal(caller), token, List.of());
  }

  private Optional<Caller> callerOf(String account, TrustedIssuer issuer) {
    return known.get(new Proof(account, issuer.actor()),
        () -> authenticate.authenticate(account, issuer.actor(), issuer.scopes()));
  }

  private static JwtDecoder decoderFor(TrustedIssuer issuer) {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    NimbusJwtDecoder decoder = (issuer.keys() == null
            ? NimbusJwtDecoder.withIssuerLocation(issuer.uri())
            : NimbusJwtDecoder.withJwkSetUri(issuer.keys()).discoverJwsAlgorithms())
        .restOperations(new RestTemplate(requests))
        .validateType(false)
        .build();
    // RFC 9068 §2.1: access tokens are of the type at+jwt; most issuers say JWT, or nothing.
    JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
    type.setAllowEmpty(true);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(), new JwtIssuerValidator(issuer.uri()), type,
        new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull),
        new JwtClaimValidator<Collection<String>>(
            JwtClaimNames.AUD, audience -> audience != null && audience.contains(issuer.audience()))));
    return decoder;
  }
}
