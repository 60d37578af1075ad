package io.muster.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import io.muster.acceptance.server.Unique;
import io.muster.domain.access.Role;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators change by the forms of the console, what is refused there, and who does not see them. */
class FormPagesTest {

  private static final Map<String, String> SETTINGS = Map.of("put", "merge", "userDeletion", "tombstone",
      "unknownAttributes", "ignore", "dialect", "tolerant", "maximumPage", "100",
      "customFieldsUrn", "urn:ietf:params:scim:schemas:extension:muster:1.0:custom_fields", "me", "",
      "catchPercent", "", "catchMinutes", "", "oldTokenDays", "30");

  private static ServerUnderTest server;
  private static Provisioning client;

  @BeforeAll
  static void start() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server that is not empty");
    server = InProcessServer.start(Database.embedded());
    client = new Provisioning(server);
  }

  @Test
  void makesAndChangesAnOrganization() {
    Console console = Console.as(Role.ADMINISTRATOR, server);
    console.done("/organizations", Map.of("name", "Sales", "parent", server.account()));
    String sales = linkTo(console.page("/organizations?search=sales"), "/organizations/");
    assertThat(console.page(sales)).contains("Sales", ">" + server.account() + "</a>");
    console.done(sales, Map.of("name", "Sales North", "parent", "", "disabled", "true"));
    assertThat(console.page(sales)).contains("<h1>Sales North</h1>", "checked");
    Answer taken = console.submit("/organizations", Map.of("name", "sales north", "parent", ""));
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.text()).contains("Another organization has this name.", "value=\"sales north\"");
    Answer nowhere = console.submit(sales, Map.of("name", "Sales", "parent", "Nowhere"));
    assertThat(nowhere.status()).isEqualTo(400);
    assertThat(nowhere.text()).contains("parent must name an organization of this account.", "value=\"Nowhere\"");
  }

  @Test
  void makesAndChangesASite() {
    Console console = Console.as(Role.ADMINISTRATOR, server);
    console.done("/sites", Map.of("name", "Oslo"));
    String oslo = linkTo(console.page("/sites"), "/sites/");
    console.done(oslo, Map.of("name", "Bergen", "disabled", "true"));
    assertThat(console.page(oslo)).contains("<h1>Bergen</h1>");
    assertThat(console.submit("/sites", Map.of("name", "bergen")).status()).isEqualTo(409);
    assertThat(console.page("/sites?search=nowhere")).contains("No site has that name.");
  }

  @Test
  void changesOfAPersonWhatProvisioningDoesNotKeep() {
    client.create("/Users", "{\"userName\": \"anna@example.com\", \"displayName\": \"Anna Berg\"}");
    Console console = Console.as(Role.ADMINISTRATOR, server);
    String anna = linkTo(console.page("/people?name=anna+berg&disabled=false"), "/people/");
    assertThat(console.page(anna)).contains("name=\"information\"").doesNotContain("name=\"primary_email\"");
    console.done(anna, Map.of("information", "Sits by the window", "time_zone", "Europe/Oslo"));
    console.done(anna, Map.of("information", "", "shown-information", "", "time_zone", "Europe/Oslo", "shown-time_zone", ""));
    assertThat(console.page(anna)).contains("Sits by the window", "Europe/Oslo", "time_zone, information");
    Answer refused = console.submit(anna, Map.of("time_zone", "Europe/Nowhere", "information", "kept"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("time_zone is not the IANA name of a time zone.", "value=\"kept\"");
    assertThat(console.page("/people?disabled=true")).contains("Nobody is found so");
  }

  @Test
  void changesSettings() {
    Console console = Console.as(Role.ADMINISTRATOR, server);
    String shown = shown(console);
    console.done("/settings", with("put", "replace", "catchPercent", "10", "catchMinutes", "60", "shown", shown));
    Answer late = console.submit("/settings", with("put", "merge", "shown", shown));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("The settings were changed meanwhile.");
    assertThat(console.page("/settings")).contains("value=\"replace\" selected", "value=\"10\"");
    assertThat(console.page("/hold")).contains("Nobody is on hold.", "10</span> %");
    Answer refused = console.submit("/settings", with("catchPercent", "10", "maximumPage", "7", "shown", shown(console)));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("safety_catch must be off, or have a percent", "value=\"7\"");
    console.done("/settings", with("shown", shown(console)));
    assertThat(console.page("/settings")).contains("value=\"merge\" selected");
  }

  @Test
  void hasNothingToLetGoWhereNobodyIsOnHold() {
    Console console = Console.as(Role.ADMINISTRATOR, server);
    assertThat(console.submit("/hold/release", Map.of()).status()).isEqualTo(409);
    assertThat(console.submit("/hold/drop", Map.of()).status()).isEqualTo(409);
  }

  @Test
  void givesANewLoginARoleAndAPasswordThatIsShownOnce() {
    Console owner = Console.as(Role.OWNER, server);
    String name = "login-" + Unique.word();
    Answer given = owner.submit("/logins", Map.of("name", name, "role", "reader"));
    assertThat(given.status()).isEqualTo(200);
    assertThat(given.text()).contains("First password");
    assertThat(owner.page("/logins")).contains(name).doesNotContain("First password");
    owner.done("/logins", Map.of("name", name, "role", "administrator"));
    owner.done("/logins/" + name + "/take", Map.of());
    assertThat(owner.page("/logins")).doesNotContain(name);
    Answer refused = owner.submit("/logins", Map.of("name", "no name at all", "role", "reader"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("role=\"alert\"", "value=\"no name at all\"");
  }

  @Test
  void makesAnApiKeyAndRevokesIt() {
    Console reader = Console.as(Role.READER, server);
    Answer made = reader.submit("/console/api-keys", Map.of("name", "Deployment", "days", "", "role", ""));
    assertThat(made.status()).isEqualTo(200);
    assertThat(made.text()).contains("New key");
    String page = reader.page("/console/api-keys");
    assertThat(page).contains("Deployment").doesNotContain("New key");
    String id = page.replaceAll("(?s).*/api-keys/([0-9a-f-]{36})/revoke.*", "$1");
    assertThat(reader.submit("/console/api-keys/" + id + "/revoke", Map.of()).status()).isEqualTo(302);
    assertThat(reader.submit("/console/api-keys", Map.of("name", "", "days", "", "role", "")).status()).isEqualTo(400);
  }

  @Test
  void makesAnAccount() {
    Console owner = Console.as(Role.OWNER, server);
    String name = "made-" + Unique.word();
    assertThat(owner.submit("/console/accounts", Map.of("name", name, "production", "")).text()).contains("SCIM token");
    assertThat(owner.page("/console")).contains(name).doesNotContain("SCIM token");
    Answer taken = owner.submit("/console/accounts", Map.of("name", name, "production", ""));
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.text()).contains("role=\"alert\"", "value=\"" + name + "\"");
    assertThat(Console.as(Role.ADMINISTRATOR, server)
        .submit("/console/accounts", Map.of("name", "made-" + Unique.word(), "production", "")).status()).isEqualTo(403);
  }

  @Test
  void letsAReaderSeeAndChangeNothing() {
    Console reader = Console.as(Role.READER, server);
    assertThat(reader.page("/organizations")).doesNotContain("Make an organization");
    assertThat(reader.page("/sites")).doesNotContain("Make a site");
    assertThat(reader.page("/settings")).contains("disabled").doesNotContain("Change the settings");
    assertThat(reader.submit("/organizations", Map.of("name", "x", "parent", "")).status()).isEqualTo(403);
    assertThat(reader.submit("/sites", Map.of("name", "x")).status()).isEqualTo(403);
    assertThat(reader.submit("/settings", SETTINGS).status()).isEqualTo(403);
    assertThat(reader.submit("/hold/release", Map.of()).status()).isEqualTo(403);
    assertThat(reader.get("/logins").status()).isEqualTo(403);
    assertThat(reader.submit("/logins", Map.of("name", "x", "role", "reader")).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/organizations", "/sites", "/settings", "/logins", "/mappings/user", "/mappings/user/draft",
      "/mappings/user/impact", "/mappings/user/copy", "/mappings/user/import", "/mappings/user/import/difference",
      "/connection/test", "/console/api-keys", "/console/accounts"})
  void refusesAFormWithoutItsFields(String action) {
    assertThat(Console.as(Role.OWNER, server).submit(action, Map.of()).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/users?cursor=x", "/users/x", "/groups/x", "/people?after=x", "/people?disabled=maybe", "/people/x",
      "/organizations/x", "/sites?after=x", "/jobs/x", "/jobs?before=x", "/activity?after=x", "/mappings/user?from=x",
      "/mappings/user/versions/x", "/mappings/user/impact/x", "/mappings/user?impact=x", "/hold?after=x"})
  void saysWhatIsNoAddressOfAPage(String page) {
    Answer answer = Console.as(Role.READER, server).get(page);
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.text()).contains("role=\"alert\"").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/organizations", "/sites", "/settings", "/logins", "/hold"})
  void showsNothingToAStranger(String page) {
    assertThat(Console.asStranger(server).get(page).status()).isEqualTo(404);
  }

  private static String shown(Console console) {
    return console.page("/settings").replaceAll("(?s).*name=\"shown\" value=\"([^\"]*)\".*", "$1").replace("&#39;", "'");
  }

  private static Map<String, String> with(String... fields) {
    Map<String, String> form = new HashMap<>(SETTINGS);
    for (int n = 0; n < fields.length; n += 2) {
      form.put(fields[n], fields[n + 1]);
    }
    return form;
  }

  private static String linkTo(String page, String path) {
    return page.replaceAll("(?s).*href=\"/console/accounts/[^/]+(" + path + "[0-9a-f-]{36})\".*", "$1");
  }
}
