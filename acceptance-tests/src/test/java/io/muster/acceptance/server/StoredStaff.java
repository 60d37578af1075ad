package io.muster.acceptance.server;

import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.application.port.Accounts;
import io.muster.application.port.Logins;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Puts logins into the storage of a server in this process. */
record StoredStaff(ApplicationContext server) implements Staff {

  @Override
  public Login hired(Map<String, Role> roles) {
    Login login = new Login("login-" + Unique.word(), "pw-" + Unique.word());
    String encoded = server.getBean(PasswordEncoder.class).encode(login.password());
    server.getBean(Transactions.class).write(() -> {
      Map<AccountId, Role> byId = new HashMap<>();
      roles.forEach((name, role) ->
          byId.put(server.getBean(Accounts.class).findByName(name).orElseThrow().id(), role));
      server.getBean(Logins.class).insert(new io.muster.domain.access.Login(
          UUID.randomUUID(), login.name(), String.valueOf(encoded), byId, Instant.EPOCH));
      return login;
    });
    return login;
  }
}
