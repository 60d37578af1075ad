package io.muster.adapters.persistence;

import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.assertRefuses;
import static io.muster.application.port.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Resource;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageTest {

  @TempDir private Path folder;

  @Test
  void recoversWithoutARestartWhenTheDatabaseComesBack() throws SQLException {
    Server server = server("0");
    String port = String.valueOf(server.getPort());
    String url = server.getURL().replace("tcp:", "jdbc:h2:tcp:") + "/./muster";
    try (TestStorage storage = TestStorage.on(url, "logging.level.root=off",
        "spring.datasource.hikari.connection-timeout=500", "spring.datasource.hikari.maximum-pool-size=2")) {
      AccountId account = storage.newAccount();
      Resource ada = user("ada");
      storage.resources().insert(account, ada);
      server.stop();
      assertRefuses(Reason.UNAVAILABLE, () -> storage.resources().find(account, USERS, ada.id()));
      assertRefuses(Reason.UNAVAILABLE, () -> storage.resources().insert(account, user("grace")));
      server = server(port);
      assertThat(storage.resources().find(account, USERS, ada.id())).contains(ada);
      storage.resources().insert(account, user("grace"));
    } finally {
      server.stop();
    }
  }

  private Server server(String port) throws SQLException {
    return Server.createTcpServer("-tcpPort", port, "-baseDir", folder.toString(), "-ifNotExists").start();
  }
}
