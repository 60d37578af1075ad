package io.muster.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An owner's way from the first sign-in to a mapping that was proved in QA and is in force in production, in a real browser. */
class ConsoleInBrowserTest {

  private static final double A_JOB = 30_000;

  private static ServerUnderTest server;

  private Chromium chromium;
  private Page page;

  @BeforeAll
  static void start() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server that is not empty");
    server = InProcessServer.start(Database.embedded());
  }

  @Test
  void leadsFromTheFirstSignInToAProvedMappingInProduction() {
    try (Chromium opened = Chromium.at(server.root(), new NewContextOptions())) {
      chromium = opened;
      page = opened.page();
      signIn();
      connectAClientAndTestIt();
      String qaToken = makeAToken(qa());
      provision(qaToken);
      exploreTheUser();
      writeAMappingWrongAndThenRight();
      seeItsImpact();
      saveIt();
      importWhatIsExported();
      copyItToProduction();
      readTheLog();
      assertThat(opened.complaints()).allMatch(complaint -> complaint.contains("status of 400"));
    }
  }

  private void signIn() {
    page.navigate("/console");
    assertThat(page).hasTitle("Sign in · Muster");
    chromium.picture("sign-in");
    send("wrong");
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("The name or the password is wrong.");
    send(owner().password());
    assertThat(page).hasTitle("Accounts · Muster");
    chromium.picture("accounts");
  }

  private void send(String password) {
    page.getByLabel("Login").fill(owner().name());
    page.getByLabel("Password").fill(password);
    press("Sign in");
  }

  private void connectAClientAndTestIt() {
    follow(server.account());
    assertThat(page.getByText("Nobody was provisioned yet.")).isVisible();
    chromium.picture("overview-of-an-empty-account");
    follow("Connection");
    assertThat(page.getByLabel("SCIM endpoint")).hasValue(server.scim().toString());
    page.getByText("Okta", new Page.GetByTextOptions().setExact(true)).click();
    press("Play the connection test of Okta");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("The client will get on with every answer.");
    chromium.picture("connection");
  }

  private String makeAToken(String account) {
    page.navigate("/console");
    follow(account);
    follow("Tokens");
    press("Make a new token");
    String token = page.getByLabel("New token").inputValue();
    chromium.picture("tokens");
    follow("Tokens");
    assertThat(page.content()).doesNotContain(token);
    return token;
  }

  private void exploreTheUser() {
    follow("Users");
    page.getByLabel("User name, or a SCIM filter").fill("anna");
    press("Find");
    follow("anna@example.com");
    page.getByText("job_title").click();
    assertThat(page.getByText("copied from title")).isVisible();
    assertThat(page.locator("pre").first()).containsText("\"title\" : \"Cook\"");
    chromium.picture("user");
    follow("Anna Berg");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Anna Berg");
    chromium.picture("person");
    follow("Overview");
    chromium.picture("overview");
  }

  private void writeAMappingWrongAndThenRight() {
    follow("Mappings");
    assertThat(page.getByText("It can be saved.")).isVisible();
    Locator editor = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Mapping").setExact(true));
    editor.focus();
    page.keyboard().press("Control+Home");
    page.keyboard().insertText("# A draft.\n");
    page.keyboard().press("Control+End");
    page.keyboard().insertText("\n  - name: shouted title\n    assign:\n      information: { expression: upper(user.titel) }");
    assertThat(page.getByText("there is no user.titel; did you mean user.title?")).isVisible();
    assertThat(page.locator(".CodeMirror-lint-marker")).hasCount(1);
    chromium.picture("mapping-with-an-error");
    for (int back = 0; back < "titel) }".length(); back++) {
      page.keyboard().press("Backspace");
    }
    page.keyboard().type("tit");
    assertThat(page.locator(".CodeMirror-hint").first()).containsText("user.title");
    page.keyboard().press("Enter");
    page.keyboard().insertText(") }");
    assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("information"))).containsText("COOK");
    assertThat(page.locator(".CodeMirror-lint-marker")).hasCount(0);
    chromium.picture("mapping");
  }

  private void seeItsImpact() {
    press("Try it on everybody");
    assertThat(page.locator("#impact").getByText("done", new Locator.GetByTextOptions().setExact(true)))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_JOB));
    assertThat(page.locator("#impact")).containsText("COOK");
    chromium.picture("impact");
    follow("Go on with the draft");
    assertThat(page.getByText("What stands below is a draft; it is not in force.")).isVisible();
  }

  private void saveIt() {
    page.getByLabel("Why it is changed").fill("titles are read from afar");
    press("Save and put in force");
    assertThat(page.locator("#progress").getByText("done", new Locator.GetByTextOptions().setExact(true)))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_JOB));
    chromium.picture("job");
    follow("Mappings");
    follow("Version 1");
    assertThat(page.getByText("titles are read from afar")).isVisible();
    assertThat(page.getByText("added", new Page.GetByTextOptions().setExact(true))).isVisible();
    chromium.picture("mapping-version");
  }

  private void importWhatIsExported() {
    byte[] file = page.request().get("/console/accounts/" + qa() + "/mappings/user/export").body();
    follow("Import");
    page.getByLabel("A file that was exported").setInputFiles(new FilePayload("mapping.yaml", "application/yaml", file));
    press("Show the difference");
    assertThat(page.getByText("Nothing is different: both map everybody alike.")).isVisible();
    file[file.length - 2] ^= 1;
    page.getByLabel("A file that was exported").setInputFiles(new FilePayload("mapping.yaml", "application/yaml", file));
    press("Show the difference");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("its checksum does not fit");
    chromium.picture("mapping-import-refused");
  }

  private void copyItToProduction() {
    follow("Mappings");
    follow("Copy what is in force here to " + server.account());
    assertThat(page.getByLabel("From the account")).hasValue(qa());
    assertThat(page.getByText("shouted title")).isVisible();
    chromium.picture("mapping-copy");
    press("Put it in force in " + server.account());
    assertThat(page.getByText("It is in force.")).isVisible();
    makeAToken(server.account());
  }

  private void readTheLog() {
    follow("Activity");
    assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("rotate token"))).hasCount(1);
    assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("change user_mapping"))).hasCount(1);
    chromium.picture("activity");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(owner().name()).setExact(true)).click();
    chromium.picture("password");
    press("Sign out");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out.");
  }

  private void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first().click();
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  private static void provision(String token) {
    Answer answer = new Http().send(Call.of("POST", URI.create(server.scim() + "/Users"))
        .header("Authorization", "Bearer " + token).header("Content-Type", "application/scim+json")
        .body("{\"userName\": \"anna@example.com\", \"displayName\": \"Anna Berg\", \"title\": \"Cook\"}"));
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
  }

  private static String qa() {
    return server.account() + "-qa";
  }

  private static Login owner() {
    return server.login().orElseThrow();
  }
}
