package io.muster.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.muster.adapters.admin.ApiKeyIntrospector;
import io.muster.adapters.admin.LoginProvider;
import io.muster.application.access.AuthenticateApiKey;
import io.muster.application.access.ChangePassword;
import io.muster.application.access.CreateApiKey;
import io.muster.application.access.GiveRole;
import io.muster.application.access.ListApiKeys;
import io.muster.application.access.ListLogins;
import io.muster.application.access.OwnRecord;
import io.muster.application.access.ReadLogin;
import io.muster.application.access.RevokeApiKey;
import io.muster.application.access.TakeRole;
import io.muster.application.access.VerifyPassword;
import io.muster.application.activity.Recorder;
import io.muster.application.port.Accounts;
import io.muster.application.port.ApiKeys;
import io.muster.application.port.Logins;
import io.muster.application.port.PasswordHashes;
import io.muster.application.port.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
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
  PasswordHashes passwordHashes() {
    return SpringPasswordHashes.ofToday();
  }

  @Bean
  OwnRecord ownRecord(Recorder recorder, Transactions transactions) {
    return new OwnRecord(recorder, transactions);
  }

  @Bean
  VerifyPassword verifyPassword(Logins logins, Transactions transactions, PasswordHashes hashes, OwnRecord record, VerifyPassword.Lockout lockout, InstantSource clock) {
    return new VerifyPassword(logins, transactions, hashes, record, lockout, clock);
  }

  @Bean
  VerifyPassword.Lockout lockout(MusterProperties properties, MeterRegistry meters) {
    MusterProperties.LoginProperties logins = properties.logins();
    return new VerifyPassword.Lockout(logins.attempts(), logins.lockout(), outcome -> meters
        .counter("muster.passwords", "outcome", outcome.name().toLowerCase(Locale.ROOT)).increment());
  }

  /** The one provider there is: each password is tried once. */
  @Bean
  LoginProvider loginProvider(VerifyPassword verifyPassword) {
    return new LoginProvider(verifyPassword);
  }

  @Bean
  ChangePassword changePassword(VerifyPassword verifyPassword, Logins logins, PasswordHashes hashes, OwnRecord record) {
    return new ChangePassword(verifyPassword, logins, hashes, record, CommonPasswords.bundled()::contains);
  }

  @Bean
  ReadLogin readLogin(Accounts accounts, Transactions transactions) {
    return new ReadLogin(accounts, transactions);
  }

  @Bean
  ListLogins listLogins(Logins logins, Transactions transactions) {
    return new ListLogins(logins, transactions);
  }

  @Bean
  GiveRole giveRole(Accounts accounts, Logins logins, Recorder recorder, GiveRole.NewLogins newLogins) {
    return new GiveRole(accounts, logins, recorder, newLogins);
  }

  @Bean
  GiveRole.NewLogins newLogins(Supplier<UUID> ids, SecureRandom random, PasswordHashes hashes, InstantSource clock) {
    return new GiveRole.NewLogins(ids, () -> Passwords.generate(random), hashes, clock);
  }

  @Bean
  TakeRole takeRole(Accounts accounts, Logins logins, ApiKeys keys, Recorder recorder) {
    return new TakeRole(accounts, logins, keys, recorder);
  }

  @Bean
  ListApiKeys listApiKeys(ApiKeys keys, Transactions transactions, InstantSource clock) {
    return new ListApiKeys(keys, transactions, clock);
  }

  @Bean
  CreateApiKey createApiKey(ApiKeys keys, Logins logins, OwnRecord record, CreateApiKey.Secrets secrets) {
    return new CreateApiKey(keys, logins, record, secrets);
  }

  @Bean
  CreateApiKey.Secrets apiKeySecrets(Supplier<UUID> ids, SecureRandom random, InstantSource clock) {
    return new CreateApiKey.Secrets(ids, random, clock);
  }

  @Bean
  RevokeApiKey revokeApiKey(ApiKeys keys, OwnRecord record) {
    return new RevokeApiKey(keys, record);
  }
}
