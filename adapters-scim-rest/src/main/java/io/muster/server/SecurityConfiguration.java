package io.muster.server;

import io.muster.adapters.admin.AdminEntryPoint;
import io.muster.adapters.admin.ProblemErrors;
import io.muster.adapters.scim.BearerTokens;
import io.muster.adapters.scim.ScimEntryPoint;
import io.muster.adapters.scim.ScimErrors;
import io.muster.application.access.AuthenticateToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Who may enter where: SCIM by bearer token, administration by login, health and descriptions by anybody, and nothing else at all. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  BearerTokens bearerTokens(AuthenticateToken authenticateToken) {
    return new BearerTokens(authenticateToken);
  }

  @Bean
  @Order(1)
  SecurityFilterChain scim(HttpSecurity http, BearerTokens tokens, ScimErrors errors) {
    ScimEntryPoint entryPoint = new ScimEntryPoint(errors);
    return stateless(http.securityMatcher("/scim", "/scim/**"))
        .oauth2ResourceServer(server -> server
            .opaqueToken(token -> token.introspector(tokens))
            .authenticationEntryPoint(entryPoint))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(entryPoint))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain administration(HttpSecurity http, ProblemErrors problems) {
    return stateless(http.securityMatcher("/api/**", "/actuator/prometheus"))
        .httpBasic(basic -> basic.authenticationEntryPoint(new AdminEntryPoint(problems)))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(HttpMethod.GET, "/api/v1/mapping-language", "/api/v1/mapping-language/schema").permitAll()
            .anyRequest().authenticated())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain everythingElse(HttpSecurity http) {
    return stateless(http)
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html", "/error")
            .permitAll()
            .anyRequest().denyAll())
        .build();
  }

  private static HttpSecurity stateless(HttpSecurity http) {
    return http
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }
}
