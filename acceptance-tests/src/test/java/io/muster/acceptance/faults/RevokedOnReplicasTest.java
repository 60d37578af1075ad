package io.muster.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Pauses;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.MySql;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is revoked on one replica opens nothing on any: at once where it was revoked, within seconds elsewhere. */
class RevokedOnReplicasTest {

  private static final Duration SECONDS = Duration.ofSeconds(10);

  @Test
  void opensNothingAnywhere() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names the one server under test");
    Database database = MySql.freshDatabase();
    ServerUnderTest first = InProcessServer.start(database);
    ServerUnderTest second = InProcessServer.start(database);
    Client here = new Client(first);
    Client there = new Client(new ServerUnderTest(second.root(), first.account(), first.token(), first.owner()));
    assertThat(there.read("/Users").status()).isEqualTo(200);
    Answer tokens = here.administer("/tokens");
    String id = tokens.json().path("items").get(0).path("id").asString();

    assertThat(here.administer("DELETE", "/tokens/" + id, null).status()).isEqualTo(204);
    assertThat(here.read("/Users").status()).isEqualTo(401);
    Pauses.until("it opens nothing there", SECONDS, () -> there.read("/Users").status() == 401);
  }
}
