package io.muster.server;

import io.muster.adapters.admin.AdminEntryPoint;
import io.muster.adapters.admin.ApiKeyIntrospector;
import io.muster.adapters.admin.LoginProvider;
import io.muster.adapters.admin.ProblemErrors;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.muster.adapters.scim.BearerTokens;
import io.muster.adapters.scim.IssuedTokens;
import io.muster.adapters.scim.KnownCallers;
import io.muster.adapters.scim.RateLimitFilter;
import io.muster.adapters.scim.RateLimits;
import io.muster.adapters.scim.ScimEntryPoint;
import io.muster.adapters.scim.ScimErrors;
import io.muster.adapters.scim.TrustedIssuer;
import io.muster.application.access.AuthenticateIssued;
import io.muster.application.access.AuthenticateToken;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** Who may enter where: SCIM by bearer token, administration by login or API key, health and descriptions by anybody, and nothing else at all. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  KnownCallers knownCallers() {
    return new KnownCallers();
  }

  @Bean
  BearerTokens bearerTokens(AuthenticateToken authenticateToken, KnownCallers known) {
    return new BearerTokens(authenticateToken, known);
  }

  @Bean
  IssuedTokens issuedTokens(AuthenticateIssued authenticateIssued, KnownCallers known, MusterProperties properties) {
    return new IssuedTokens(properties.oauth2().issuers().entrySet().stream()
        .map(entry -> trusted(entry.getKey(), entry.getValue())).toList(), authenticateIssued, known);
  }

  private static TrustedIssuer trusted(String name, MusterProperties.OAuth2.Issuer issuer) {
    return new TrustedIssuer(name, issuer.uri(), issuer.jwkSetUri(), issuer.audience(), issuer.accountClaim(),
        issuer.accounts(), issuer.scopes());
  }

  @Bean
  RateLimits rateLimits(MusterProperties properties, MeterRegistry meters) {
    return new RateLimits(
        properties.rate().account(), properties.rate().token(), TimeMeter.SYSTEM_NANOTIME, meters);
  }

  @Bean
  @Order(1)
  SecurityFilterChain scim(
      HttpSecurity http, BearerTokens tokens, IssuedTokens issued, RateLimits limits, ScimErrors errors) {
    ScimEntryPoint entryPoint = new ScimEntryPoint(errors);
    return stateless(http.securityMatcher("/scim", "/scim/**"))
        .headers(SecurityHeaders::ofDocuments)
        .oauth2ResourceServer(server -> server
            .authenticationManagerResolver(managers(tokens, issued))
            .authenticationEntryPoint(entryPoint))
        .addFilterAfter(new RateLimitFilter(limits, errors), BearerTokenAuthenticationFilter.class)
        .exceptionHandling(handling -> handling.authenticationEntryPoint(entryPoint))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain administration(HttpSecurity http, ApiKeyIntrospector apiKeys, ProblemErrors problems) {
    AdminEntryPoint entryPoint = new AdminEntryPoint(problems);
    return stateless(http.securityMatcher("/api/**", "/actuator/prometheus"))
        .headers(SecurityHeaders::ofDocuments)
        .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint))
        .oauth2ResourceServer(server -> server
            .bearerTokenResolver(apiKeys::keyIn)
            .opaqueToken(opaque -> opaque.introspector(apiKeys))
            .authenticationEntryPoint(entryPoint))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(entryPoint))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(HttpMethod.GET, "/api/v1/mapping-language", "/api/v1/mapping-language/schema").permitAll()
            .requestMatchers("/actuator/prometheus").hasAuthority(LoginProvider.OWN_PASSWORD)
            .anyRequest().authenticated())
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain everythingElse(HttpSecurity http) {
    return stateless(http)
        .headers(SecurityHeaders::ofPages)
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml",
                "/swagger-ui/**", "/swagger-ui.html", "/webjars/**", "/error")
            .permitAll()
            .anyRequest().denyAll())
        .build();
  }

  /** A token of our own is looked up; one of a trusted issuer proves itself. */
  private static AuthenticationManagerResolver<HttpServletRequest> managers(BearerTokens tokens, IssuedTokens issued) {
    BearerTokenResolver bearer = new DefaultBearerTokenResolver();
    AuthenticationManager own = new ProviderManager(new OpaqueTokenAuthenticationProvider(tokens));
    AuthenticationManagerResolver<HttpServletRequest> byIssuer =
        new JwtIssuerAuthenticationManagerResolver(issued::of);
    return request -> issued.concerns(bearer.resolve(request)) ? byIssuer.resolve(request) : own;
  }

  private static HttpSecurity stateless(HttpSecurity http) {
    return http
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }
}
