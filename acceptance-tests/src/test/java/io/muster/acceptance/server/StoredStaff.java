package io.muster.acceptance.server;

import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.application.port.Accounts;
import io.muster.application.port.ApiKeys;
import io.muster.application.port.Logins;
import io.muster.application.port.Transactions;
import io.muster.domain.access.ApiKey;
import io.muster.domain.access.Role;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.access.TokenText;
import io.muster.domain.account.AccountId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Puts logins into the storage of a server in this process. */
record StoredStaff(ApplicationContext server) implements Staff {

  private static final PasswordEncoder QUICK = new BCryptPasswordEncoder(4);

  @Override
  public Login hired(Map<String, Role> roles) {
    Login login = new Login("login-" + Unique.word(), "pw-" + Unique.word());
    String encoded = "{bcrypt}" + QUICK.encode(login.password());
    server.getBean(Transactions.class).write(() -> {
      Map<AccountId, Role> byId = new HashMap<>();
      roles.forEach((name, role) ->
          byId.put(server.getBean(Accounts.class).findByName(name).orElseThrow().id(), role));
      server.getBean(Logins.class).insert(new io.muster.domain.access.Login(
          UUID.randomUUID(), login.name(), encoded, byId, Instant.EPOCH));
    });
    return withKey(login);
  }

  @Override
  public Login withKey(Login login) {
    return server.getBean(Transactions.class).write(() -> server.getBean(Logins.class).findByName(login.name())
        .map(stored -> new Login(login.name(), login.password(), newKey(stored.id())))
        .orElse(login));
  }

  private String newKey(UUID login) {
    String key = TokenText.API_KEY.generate(new SecureRandom());
    server.getBean(ApiKeys.class).insert(new ApiKey(UUID.randomUUID(), login, TokenDigest.of(key),
        TokenText.shownPrefixOf(key), "Tests", null, Instant.EPOCH, null, null));
    return key;
  }
}
