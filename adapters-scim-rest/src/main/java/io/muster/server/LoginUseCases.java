package io.muster.server;

import io.muster.adapters.admin.ApiKeyIntrospector;
import io.muster.application.access.AuthenticateApiKey;
import io.muster.application.access.CreateApiKey;
import io.muster.application.access.ListApiKeys;
import io.muster.application.access.RevokeApiKey;
import io.muster.application.port.ApiKeys;
import io.muster.application.port.Logins;
import io.muster.application.port.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who administers: logins and their API keys. */
@Configuration(proxyBeanMethods = false)
class LoginUseCases {

  @Bean
  AuthenticateApiKey authenticateApiKey(ApiKeys keys, Logins logins, Transactions transactions, InstantSource clock) {
    return new AuthenticateApiKey(keys, logins, transactions, clock);
  }

  @Bean
  ApiKeyIntrospector apiKeyIntrospector(AuthenticateApiKey authenticateApiKey) {
    return new ApiKeyIntrospector(authenticateApiKey);
  }

  @Bean
  ListApiKeys listApiKeys(ApiKeys keys, Transactions transactions, InstantSource clock) {
    return new ListApiKeys(keys, transactions, clock);
  }

  @Bean
  CreateApiKey createApiKey(ApiKeys keys, Logins logins, Transactions transactions, CreateApiKey.Secrets secrets) {
    return new CreateApiKey(keys, logins, transactions, secrets);
  }

  @Bean
  CreateApiKey.Secrets apiKeySecrets(Supplier<UUID> ids, SecureRandom random, InstantSource clock) {
    return new CreateApiKey.Secrets(ids, random, clock);
  }

  @Bean
  RevokeApiKey revokeApiKey(ApiKeys keys, Transactions transactions) {
    return new RevokeApiKey(keys, transactions);
  }
}
