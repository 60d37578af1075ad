package io.muster.server;

import io.muster.adapters.admin.ScimAddress;
import io.muster.adapters.console.EndpointAddress;
import io.muster.adapters.console.RequestRates;
import io.muster.adapters.scim.BaseUrl;
import io.muster.adapters.scim.BearerTokens;
import io.muster.adapters.scim.KnownCallers;
import io.muster.adapters.scim.json.ScimJson;
import io.muster.application.access.AuthenticateIssued;
import io.muster.application.access.AuthenticateToken;
import io.muster.application.access.EnterAccount;
import io.muster.application.access.FindLogin;
import io.muster.application.access.IssueToken;
import io.muster.application.access.ListTokens;
import io.muster.application.access.RevokeToken;
import io.muster.application.access.RotateToken;
import io.muster.application.account.Bootstrap;
import io.muster.application.account.ChangeSettings;
import io.muster.application.account.CreateAccount;
import io.muster.application.account.ListAccounts;
import io.muster.application.account.OpenAccount;
import io.muster.application.activity.Recorder;
import io.muster.application.connection.TestConnection;
import io.muster.application.discovery.Catalogs;
import io.muster.application.port.Accounts;
import io.muster.application.port.Logins;
import io.muster.application.port.Organizations;
import io.muster.application.port.PasswordHashes;
import io.muster.application.port.ScimApi;
import io.muster.application.port.Tokens;
import io.muster.application.port.Transactions;
import jakarta.servlet.ServletContext;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Accounts, and who may enter them. */
@Configuration(proxyBeanMethods = false)
class AccountUseCases {

  @Bean
  AuthenticateToken authenticateToken(Tokens tokens, Accounts accounts, Transactions transactions, InstantSource clock) {
    return new AuthenticateToken(tokens, accounts, transactions, clock);
  }

  @Bean
  AuthenticateIssued authenticateIssued(Accounts accounts, Transactions transactions) {
    return new AuthenticateIssued(accounts, transactions);
  }

  @Bean
  FindLogin findLogin(Logins logins, Transactions transactions) {
    return new FindLogin(logins, transactions);
  }

  @Bean
  EnterAccount enterAccount(Accounts accounts, Transactions transactions) {
    return new EnterAccount(accounts, transactions);
  }

  @Bean
  IssueToken issueToken(Tokens tokens, Supplier<UUID> ids, SecureRandom random, InstantSource clock) {
    return new IssueToken(tokens, ids, random, clock);
  }

  @Bean
  ListTokens listTokens(Tokens tokens, Transactions transactions, InstantSource clock) {
    return new ListTokens(tokens, transactions, clock);
  }

  @Bean
  RotateToken rotateToken(Accounts accounts, Tokens tokens, IssueToken issueToken, Recorder recorder, InstantSource clock, KnownCallers known) {
    return new RotateToken(accounts, tokens, issueToken, recorder, clock, known::forget);
  }

  @Bean
  RevokeToken revokeToken(Tokens tokens, Recorder recorder, InstantSource clock, KnownCallers known) {
    return new RevokeToken(tokens, recorder, clock, known::forget);
  }

  @Bean
  LoopbackScimApi scimApi(BearerTokens bearerTokens, ScimJson json, ServerProperties server, ServletContext servlets) {
    return new LoopbackScimApi(bearerTokens, json, server, servlets);
  }

  @Bean
  TestConnection testConnection(ScimApi api, AuthenticateToken authenticateToken, Recorder recorder, Supplier<UUID> ids) {
    return new TestConnection(api, authenticateToken, recorder, ids);
  }

  @Bean
  ScimAddress scimAddress(BaseUrl baseUrl) {
    return baseUrl::endpoint;
  }

  @Bean
  EndpointAddress endpointAddress(BaseUrl baseUrl) {
    return baseUrl::endpoint;
  }

  @Bean
  RequestRates requestRates(MusterProperties properties) {
    return new RequestRates(properties.rate().account(), properties.rate().token());
  }

  @Bean
  OpenAccount openAccount(Accounts accounts, Organizations organizations, Supplier<UUID> ids, InstantSource clock) {
    return new OpenAccount(accounts, organizations, ids, clock);
  }

  @Bean
  ListAccounts listAccounts(Accounts accounts, Transactions transactions) {
    return new ListAccounts(accounts, transactions);
  }

  @Bean
  ChangeSettings changeSettings(Accounts accounts, Catalogs catalogs, Recorder recorder, KnownCallers known) {
    return new ChangeSettings(accounts, catalogs, recorder, known::forget);
  }

  @Bean
  CreateAccount createAccount(Accounts accounts, Logins logins, OpenAccount openAccount, IssueToken issueToken, Transactions transactions, Recorder recorder) {
    return new CreateAccount(accounts, logins, openAccount, issueToken, transactions, recorder);
  }

  @Bean
  Bootstrap bootstrap(Accounts accounts, Logins logins, OpenAccount openAccount, IssueToken issueToken, Transactions transactions, Bootstrap.Secrets secrets) {
    return new Bootstrap(accounts, logins, openAccount, issueToken, transactions, secrets);
  }

  @Bean
  Bootstrap.Secrets secrets(SecureRandom random, PasswordHashes hashes, Supplier<UUID> ids, InstantSource clock) {
    return new Bootstrap.Secrets(() -> Passwords.generate(random), hashes::encode, ids, clock);
  }
}
