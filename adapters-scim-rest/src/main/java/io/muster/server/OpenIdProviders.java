package io.muster.server;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * The providers of Spring Boot's properties, each asked for what it offers when somebody first signs in by it: Muster
 * starts, and the others work, whether or not one can be reached.
 */
final class OpenIdProviders implements ClientRegistrationRepository {

  private final OAuth2ClientProperties properties;
  private final Map<String, ClientRegistration> registrations = new ConcurrentHashMap<>();

  OpenIdProviders(OAuth2ClientProperties properties) {
    this.properties = properties;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return properties.getRegistration().containsKey(id) ? registrations.computeIfAbsent(id, this::ask) : null;
  }

  private ClientRegistration ask(String id) {
    OAuth2ClientProperties one = new OAuth2ClientProperties();
    one.getProvider().putAll(properties.getProvider());
    one.getRegistration().put(id, properties.getRegistration().get(id));
    return Objects.requireNonNull(new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id));
  }
}
