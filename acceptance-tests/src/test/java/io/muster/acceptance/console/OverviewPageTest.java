package io.muster.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Pauses;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import io.muster.domain.access.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first page of an account. */
class OverviewPageTest {

  private static ServerUnderTest server;

  @BeforeAll
  static void provision() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server that is not empty");
    server = InProcessServer.start(Database.embedded());
    Provisioning client = new Provisioning(server);
    client.create("/Users", "{\"userName\": \"anna@example.com\", \"displayName\": \"Anna Berg\"}");
    client.create("/Users", "{\"userName\": \"svc-backup\"}");
    client.send("POST", "/Users", "{\"userName\": \"anna@example.com\"}");
  }

  @Test
  void showsHowMuchThereIsAndWhatToLookAt() {
    String page = Console.as(Role.READER, server).page("");
    assertThat(page).contains("<strong>2</strong> <span>users</span>", "<strong>1</strong> <span>person</span>",
        "1 user is not mapped", "svc-backup", "no primary email", "Refused last", "was last used");
  }

  @Test
  void drawsWhatWasProvisioned() {
    Console console = Console.as(Role.READER, server);
    Pauses.until("it is counted", Duration.ofSeconds(40), () -> console.page("")
        .contains("The last 24 hours: 2 created, 0 changed, 0 deleted, 1 refused"));
    assertThat(console.page("")).contains("class=\"created\"", "class=\"refused\"").doesNotContain("class=\"deleted\" x");
  }

  @Test
  void saysWhereToBeginInAnEmptyAccount() {
    assertThat(Console.as(Role.READER, server).page("/console/accounts/" + server.account() + "-qa"))
        .contains("Nobody was provisioned yet.", "/connection", "Nothing was provisioned.");
  }

  @Test
  void showsNothingToAStranger() {
    assertThat(Console.asStranger(server).get("").status()).isEqualTo(404);
  }
}
