package io.muster.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Pauses;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.MySql;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without its database Muster says so and when to try again; with it back, Muster works on without a restart. */
class DatabaseDownTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void asksToTryAgainAndRecovers(@TempDir Path folder) throws SQLException {
    Server h2 = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString()).start();
    try (CutProxy line = new CutProxy("127.0.0.1", h2.getPort())) {
      String url = "jdbc:h2:tcp://127.0.0.1:" + line.port() + "/./muster;MODE=MySQL";
      asksToTryAgainAndRecovers(Database.at(url, "sa", "", () -> {}), line);
    } finally {
      h2.stop();
    }
  }

  @Test
  void asksToTryAgainAndRecoversOnMySql() {
    MySql mySql = MySql.configured();
    try (CutProxy line = new CutProxy(mySql.host(), mySql.port())) {
      asksToTryAgainAndRecovers(mySql.fresh().through(line.port()), line);
    }
  }

  private static void asksToTryAgainAndRecovers(Database database, CutProxy line) {
    Client client = new Client(InProcessServer.start(database));
    assertThat(client.create("before@example.com").status()).isEqualTo(201);
    assertThat(client.health("readiness").status()).isEqualTo(200);

    line.cut();
    asksToTryAgain(client.read("/Users"));
    asksToTryAgain(client.create("meanwhile@example.com"));
    assertThat(client.administer("/people").status()).isEqualTo(503);
    assertThat(client.health("readiness").status()).isEqualTo(503);
    assertThat(client.health("liveness").status()).isEqualTo(200);

    line.mend();
    Pauses.until("Muster answers again", PATIENCE, () -> client.read("/Users").status() == 200);
    assertThat(client.create("after@example.com").status()).isEqualTo(201);
    assertThat(client.people()).contains("before@example.com", "after@example.com");
  }

  private static void asksToTryAgain(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(503);
    assertThat(answer.header("Retry-After")).hasValueSatisfying(seconds -> assertThat(seconds).matches("\\d+"));
    assertThat(answer.mediaType()).isEqualTo("application/scim+json");
    assertThat(answer.json().path("status").asString("")).isEqualTo("503");
  }
}
