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

/** What one replica adds to an account, every replica knows within seconds. */
class SchemaOnReplicasTest {

  private static final Duration SECONDS = Duration.ofSeconds(10);
  private static final String URN = "urn:example:schemas:extension:2.0:Badge";
  private static final String SCHEMA =
      "{\"id\": \"" + URN + "\", \"attributes\": [{\"name\": \"number\", \"type\": \"string\"}]}";

  @Test
  void isKnownToAllWithinSeconds() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names the one server under test");
    Database database = MySql.freshDatabase();
    ServerUnderTest first = InProcessServer.start(database);
    ServerUnderTest second = InProcessServer.start(database);
    Client here = new Client(first);
    Client there = new Client(new ServerUnderTest(second.root(), first.account(), first.token(), first.owner()));
    assertThat(there.read("/Schemas/" + URN).status()).isEqualTo(404);

    Answer added = here.administer("PUT", "/schemas/" + URN + "?resource_type=User", SCHEMA);
    assertThat(added.status()).as("%s", added).isEqualTo(201);
    Pauses.until("it is known there", SECONDS, () -> there.read("/Schemas/" + URN).status() == 200);
    Answer created = there.post("/Users", "{\"userName\": \"anna\", \"" + URN + "\": {\"number\": \"7\"}}");
    assertThat(created.json().path(URN).path("number").asString()).as("%s", created).isEqualTo("7");

    Answer refused = here.administer("DELETE", "/schemas/" + URN, null);
    assertThat(refused.status()).as("%s", refused).isEqualTo(409);
  }
}
