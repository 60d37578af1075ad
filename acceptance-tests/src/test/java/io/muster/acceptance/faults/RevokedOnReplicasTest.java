package io.muster.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Pauses;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.MySql;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is revoked on one replica opens nothing on any: at once where it was revoked, within seconds elsewhere. */
class RevokedOnReplicasTest {

  private static final Duration SECONDS = Duration.ofSeconds(10);

  private static ServerUnderTest first;
  private static Client here;
  private static Client there;

  @BeforeAll
  static void start() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names the one server under test");
    Database database = MySql.freshDatabase();
    first = InProcessServer.start(database);
    ServerUnderTest second = InProcessServer.start(database);
    here = new Client(first);
    there = new Client(new ServerUnderTest(second.root(), first.account(), first.token(), first.owner()));
  }

  @Test
  void anApiKey() {
    Login owner = first.login().orElseThrow();
    assertThat(there.administer("").status()).isEqualTo(200);
    Answer keys = inPerson("GET", "/api-keys");
    String id = keys.json().path("items").valueStream()
        .filter(key -> String.valueOf(owner.key()).startsWith(key.path("prefix").asString()))
        .findFirst().orElseThrow().path("id").asString();

    assertThat(inPerson("DELETE", "/api-keys/" + id).status()).isEqualTo(204);
    assertThat(here.administer("").status()).isEqualTo(401);
    Pauses.until("it opens nothing there", SECONDS, () -> there.administer("").status() == 401);
  }

  /** With the password, which is never revoked. */
  private static Answer inPerson(String method, String path) {
    return new Http().send(Call.of(method, URI.create(first.api() + path))
        .header("Authorization", first.login().orElseThrow().basic()));
  }

  @Test
  void aToken() {
    assertThat(there.read("/Users").status()).isEqualTo(200);
    Answer tokens = inPerson("GET", "/accounts/" + first.account() + "/tokens");
    String id = tokens.json().path("items").get(0).path("id").asString();

    assertThat(inPerson("DELETE", "/accounts/" + first.account() + "/tokens/" + id).status()).isEqualTo(204);
    assertThat(here.read("/Users").status()).isEqualTo(401);
    Pauses.until("it opens nothing there", SECONDS, () -> there.read("/Users").status() == 401);
  }
}
