package io.muster.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Visitor;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.ServerUnderTest.Login;
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

  private final Visitor visitor = new Visitor(server.root());

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
    signIn(Role.READER);
    assertThat(page("/users?search=anna")).contains("anna@example.com", "1 user").doesNotContain("svc-backup");
  }

  @Test
  void findsUsersByAScimFilter() {
    signIn(Role.READER);
    assertThat(page("/users?search=displayName%20co%20%22Berg%22")).contains("anna@example.com").doesNotContain("svc-backup");
  }

  @Test
  void saysWhereAFilterIsWrong() {
    signIn(Role.READER);
    Answer answer = visitor.get(path("/users?search=shoeSize%20eq%2042"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("shoeSize").contains("role=\"alert\"").contains("value=\"shoeSize eq 42\"");
  }

  @Test
  void takesQuotesInANameForWhatTheyAre() {
    signIn(Role.READER);
    assertThat(page("/users?search=an%22na")).contains("No user is found so.");
  }

  @Test
  void showsAUserBesideWhatBecameOfItAndWhy() {
    signIn(Role.READER);
    assertThat(page("/users/" + anna)).contains("Anna Berg", "job_title", "copied from title", "&quot;title&quot; : &quot;Cook&quot;")
        .doesNotContain("Map it again");
  }

  @Test
  void saysWhyThereIsNoPerson() {
    String nobody = client.create("/Users", "{\"userName\": \"svc-nobody\"}");
    signIn(Role.READER);
    assertThat(page("/users/" + nobody)).contains("There is no person of this user.", "primary_email");
  }

  @Test
  void mapsAgainAndPutsBack() {
    String bo = client.create("/Users",
        "{\"userName\": \"bo@example.com\", \"displayName\": \"Bo Vik\", \"title\": \"Cook\"}");
    client.send("PATCH", "/Users/" + bo, "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
        + " \"Operations\": [{\"op\": \"replace\", \"path\": \"title\", \"value\": \"Baker\"}]}");
    signIn(Role.ADMINISTRATOR);
    assertThat(submit("/users/" + bo, "/users/" + bo + "/mapping").status()).isEqualTo(302);
    String page = page("/users/" + bo);
    String revision = page.replaceAll("(?s).*/history/([0-9a-f-]{36})/restore.*", "$1");
    assertThat(submit("/users/" + bo, "/users/" + bo + "/history/" + revision + "/restore").status()).isEqualTo(302);
    assertThat(page("/users/" + bo)).contains("&quot;title&quot; : &quot;Cook&quot;", "restore by");
  }

  @Test
  void refusesAReaderToChangeAnything() {
    signIn(Role.READER);
    assertThat(visitor.submit("/console", path("/users/" + anna + "/mapping"), Map.of()).status()).isEqualTo(403);
    assertThat(visitor.submit("/console", path("/groups/" + guides + "/mapping"), Map.of()).status()).isEqualTo(403);
  }

  @Test
  void showsADeletedUserByItsMappingAndHistory() {
    String gone = client.create("/Users", "{\"userName\": \"gone@example.com\", \"displayName\": \"Gone\"}");
    client.send("DELETE", "/Users/" + gone, "");
    signIn(Role.READER);
    assertThat(page("/users/" + gone)).contains("A user who was deleted", "It was deleted.");
    assertThat(page("/users?search=gone")).contains("No user is found so.");
  }

  @Test
  void showsAGroupWithItsMembers() {
    signIn(Role.ADMINISTRATOR);
    assertThat(page("/groups?search=tour")).contains("Tour Guides");
    assertThat(page("/groups/" + guides)).contains("It stands for no organization and no site.", "Anna Berg");
    assertThat(submit("/groups/" + guides, "/groups/" + guides + "/mapping").status()).isEqualTo(302);
  }

  @Test
  void saysWhatToDoWhereNothingIsYet() {
    signIn(Role.READER);
    String qa = "/console/accounts/" + server.account() + "-qa";
    assertThat(visitor.get(qa + "/users").text()).contains("No user was provisioned yet.", qa + "/connection");
    assertThat(visitor.get(qa + "/groups").text()).contains("No group was provisioned yet.");
    assertThat(visitor.get(qa + "/users/" + anna).status()).as("another account's user").isEqualTo(404);
    assertThat(visitor.get(qa + "/groups/" + guides).status()).as("another account's group").isEqualTo(404);
  }

  private void signIn(Role role) {
    Login login = server.hired(Map.of(server.account(), role, server.account() + "-qa", role));
    visitor.signIn(login.name(), login.password());
  }

  private String page(String page) {
    Answer answer = visitor.get(path(page));
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.text();
  }

  private Answer submit(String page, String action) {
    return visitor.submit(path(page), path(action), Map.of());
  }

  private static String path(String page) {
    return "/console/accounts/" + server.account() + page;
  }
}
