package io.muster.server;

import io.muster.adapters.console.ConsoleCookies;
import io.muster.adapters.console.ConsoleSessions;
import io.muster.adapters.console.OidcLogins;
import io.muster.adapters.console.SignInChoices;
import io.muster.application.access.FindLogin;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Who may enter the console: whoever signs in with a login, by its password or by an OpenID provider. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

  private static final String CONSOLE = "/console";
  private static final String SIGN_IN = CONSOLE + "/sign-in";

  @Bean
  ConsoleCookies consoleCookies(MusterProperties properties) {
    return new ConsoleCookies(properties.publicUrl() != null && properties.publicUrl().startsWith("https:"));
  }

  @Bean
  ConsoleSessions consoleSessions(
      FindLogin findLogin, ConsoleCookies cookies, InstantSource clock, MusterProperties properties) {
    StringKeyGenerator proofs = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding());
    return new ConsoleSessions(findLogin, cookies, proofs::generateKey, clock, properties.console().sessionLife());
  }

  @Bean
  OidcLogins oidcLogins(FindLogin findLogin, MusterProperties properties) {
    return new OidcLogins(findLogin, properties.console().loginClaim());
  }

  @Bean
  SignInChoices signInChoices(ObjectProvider<OAuth2ClientProperties> clients) {
    Map<String, OAuth2ClientProperties.Registration> registrations =
        clients.stream().findFirst().map(OAuth2ClientProperties::getRegistration).orElseGet(Map::of);
    return new SignInChoices(registrations.entrySet().stream()
        .map(entry -> new SignInChoices.Provider(
            entry.getValue().getClientName() == null ? entry.getKey() : entry.getValue().getClientName(),
            "/oauth2/authorization/" + entry.getKey()))
        .toList());
  }

  @Bean
  @ConditionalOnOAuth2ClientRegistrationProperties
  ClientRegistrationRepository clientRegistrationRepository(OAuth2ClientProperties clients) {
    return new OpenIdProviders(clients);
  }

  @Bean
  CookieSerializer sessionCookie(ConsoleCookies cookies) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(cookies.name("session"));
    cookie.setCookiePath(ConsoleCookies.PATH);
    cookie.setUseHttpOnlyCookie(true);
    // An OpenID provider sends people back here, which Strict would make a request of a stranger.
    cookie.setSameSite("Lax");
    if (cookies.https()) {
      cookie.setUseSecureCookie(true);
    }
    return cookie;
  }

  @Bean
  @Order(3)
  SecurityFilterChain console(
      HttpSecurity http,
      ConsoleSessions sessions,
      OidcLogins oidcLogins,
      ObjectProvider<ClientRegistrationRepository> providers,
      ConsoleCookies cookies) {
    http.securityMatcher(CONSOLE, CONSOLE + "/**", "/oauth2/authorization/*", "/login/oauth2/code/*")
        .securityContext(context -> context.securityContextRepository(sessions))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(cookies)))
        .headers(SecurityHeaders::ofPages)
        .formLogin(form -> form.loginPage(SIGN_IN).defaultSuccessUrl(CONSOLE, true).failureHandler(failures("wrong")))
        .logout(logout -> logout.logoutUrl(CONSOLE + "/sign-out").logoutSuccessUrl(SIGN_IN + "?out")
            .addLogoutHandler(new HeaderWriterLogoutHandler(
                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(SIGN_IN, CONSOLE + "/assets/**").permitAll()
            .anyRequest().authenticated());
    if (providers.stream().findAny().isPresent()) {
      http.oauth2Login(login -> login.loginPage(SIGN_IN).defaultSuccessUrl(CONSOLE, true)
          .failureHandler(failures("unknown")).userInfoEndpoint(users -> users.oidcUserService(oidcLogins))
          .withObjectPostProcessor(whenOutOfReach()));
    }
    return http.build();
  }

  private static AuthenticationFailureHandler failures(String word) {
    ExceptionMappingAuthenticationFailureHandler handler = new ExceptionMappingAuthenticationFailureHandler();
    handler.setAllowSessionCreation(false);
    handler.setDefaultFailureUrl(SIGN_IN + "?" + word);
    handler.setExceptionMappings(
        Map.of(InternalAuthenticationServiceException.class.getName(), SIGN_IN + "?unavailable"));
    return handler;
  }

  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> whenOutOfReach() {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(failures("unavailable"));
        return filter;
      }
    };
  }

  private static CookieCsrfTokenRepository csrfCookie(ConsoleCookies cookies) {
    CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
    repository.setCookieName(cookies.name("csrf"));
    repository.setCookiePath(ConsoleCookies.PATH);
    repository.setCookieCustomizer(cookie -> {
      cookie.sameSite("Strict");
      if (cookies.https()) {
        cookie.secure(true);
      }
    });
    return repository;
  }
}
