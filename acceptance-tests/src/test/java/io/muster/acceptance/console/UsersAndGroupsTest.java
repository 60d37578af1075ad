package io.muster.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import io.muster.domain.access.Role;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was provisioned, in the console: found, shown with its mapping and its history, mapped again and put back. */
class UsersAndGroupsTest {

  private static ServerUnderTest server;
  private static Provisioning client;
  private static String anna;
  private static String guides;

  @BeforeAll
  static void provision() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server that is not empty");
    server = InProcessServer.start(Database.embedded());
    client = new Provisioning(server);
    anna = client.create("/Users",
        "{\"userName\": \"anna@example.com\", \"displayName\": \"Anna Berg\", \"title\": \"Cook\", \"active\": true}");
    client.create("/Users", "{\"userName\": \"svc-backup\", \"active\": true}");
    guides = client.create("/Groups",
        "{\"displayName\": \"Tour Guides\", \"members\": [{\"value\": \"" + anna + "\"}]}");
  }

  @Test
  void findsUsersByTheBeginningOfTheirName() {
    Console console = Console.as(Role.READER, server);
    assertThat(console.page("/users?search=anna")).contains("anna@example.com", "1 user").doesNotContain("svc-backup");
  }

  @Test
  void findsUsersByAScimFilter() {
    Console console = Console.as(Role.READER, server);
    assertThat(console.page("/users?search=displayName%20co%20%22Berg%22")).contains("anna@example.com").doesNotContain("svc-backup");
  }

  @Test
  void saysWhereAFilterIsWrong() {
    Console console = Console.as(Role.READER, server);
    Answer answer = console.get("/users?search=shoeSize%20eq%2042");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("shoeSize").contains("role=\"alert\"").contains("value=\"shoeSize eq 42\"");
  }

  @Test
  void takesQuotesInANameForWhatTheyAre() {
    Console console = Console.as(Role.READER, server);
    assertThat(console.page("/users?search=an%22na")).contains("No user is found so.");
  }

  @Test
  void showsAUserBesideWhatBecameOfItAndWhy() {
    Console console = Console.as(Role.READER, server);
    assertThat(console.page("/users/" + anna)).contains("Anna Berg", "job_title", "copied from title", "&quot;title&quot; : &quot;Cook&quot;")
        .doesNotContain("Map it again");
  }

  @Test
  void callsRecordsByTheirNames() {
    String cy = client.create("/Users", "{\"userName\": \"cy@example.com\", \"displayName\": \"Cy Lund\"}");
    assertThat(Console.as(Role.READER, server).page("/users/" + cy)).contains("<ins>" + server.account() + "</ins>");
  }

  @Test
  void saysWhyThereIsNoPerson() {
    String nobody = client.create("/Users", "{\"userName\": \"svc-nobody\"}");
    Console console = Console.as(Role.READER, server);
    assertThat(console.page("/users/" + nobody)).contains("There is no person of this user.", "primary_email");
  }

  @Test
  void mapsAgainAndPutsBack() {
    String bo = client.create("/Users",
        "{\"userName\": \"bo@example.com\", \"displayName\": \"Bo Vik\", \"title\": \"Cook\"}");
    client.send("PATCH", "/Users/" + bo, "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
        + " \"Operations\": [{\"op\": \"replace\", \"path\": \"title\", \"value\": \"Baker\"}]}");
    Console console = Console.as(Role.ADMINISTRATOR, server);
    console.done("/users/" + bo + "/mapping", Map.of());
    String page = console.page("/users/" + bo);
    String revision = page.replaceAll("(?s).*/history/([0-9a-f-]{36})/restore.*", "$1");
    console.done("/users/" + bo + "/history/" + revision + "/restore", Map.of());
    assertThat(console.page("/users/" + bo)).contains("&quot;title&quot; : &quot;Cook&quot;", "restore by");
  }

  @Test
  void refusesAReaderToChangeAnything() {
    Console console = Console.as(Role.READER, server);
    assertThat(console.submit("/users/" + anna + "/mapping", Map.of()).status()).isEqualTo(403);
    assertThat(console.submit("/groups/" + guides + "/mapping", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void showsADeletedUserByItsMappingAndHistory() {
    String gone = client.create("/Users", "{\"userName\": \"gone@example.com\", \"displayName\": \"Gone\"}");
    client.send("DELETE", "/Users/" + gone, "");
    Console console = Console.as(Role.READER, server);
    assertThat(console.page("/users/" + gone)).contains("A user who was deleted", "It was deleted.");
    assertThat(console.page("/users?search=gone")).contains("No user is found so.");
  }

  @Test
  void showsAGroupWithItsMembers() {
    Console console = Console.as(Role.ADMINISTRATOR, server);
    assertThat(console.page("/groups?search=tour")).contains("Tour Guides");
    assertThat(console.page("/groups/" + guides)).contains("It stands for no organization and no site.", "Anna Berg");
    console.done("/groups/" + guides + "/mapping", Map.of());
  }

  @Test
  void saysWhatToDoWhereNothingIsYet() {
    Console console = Console.as(Role.READER, server);
    String qa = "/console/accounts/" + server.account() + "-qa";
    assertThat(console.get(qa + "/users").text()).contains("No user was provisioned yet.", qa + "/connection");
    assertThat(console.get(qa + "/groups").text()).contains("No group was provisioned yet.");
    assertThat(console.get(qa + "/users/" + anna).status()).as("another account's user").isEqualTo(404);
    assertThat(console.get(qa + "/groups/" + guides).status()).as("another account's group").isEqualTo(404);
  }
}
