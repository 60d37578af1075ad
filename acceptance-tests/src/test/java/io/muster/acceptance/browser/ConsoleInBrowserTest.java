package io.muster.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
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

/** An owner's first minutes in the console, in a real browser. */
class ConsoleInBrowserTest {

  private static final String SCRIPT = "<script>document.title = 'taken'</script><img src=x onerror=alert(1)>";

  private static ServerUnderTest server;

  @BeforeAll
  static void start() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server that is not empty");
    server = InProcessServer.start(Database.embedded());
  }

  @Test
  void connectsAClientSeesAPersonAndReadsTheLog() {
    try (Chromium chromium = Chromium.at(server.root(), new NewContextOptions())) {
      Page page = chromium.page();
      page.navigate("/console");
      assertThat(page).hasTitle("Sign in · Muster");
      chromium.picture("sign-in");
      signIn(page, "wrong");
      assertThat(page.getByRole(AriaRole.ALERT)).hasText("The name or the password is wrong.");
      signIn(page, owner().password());
      assertThat(page).hasTitle("Accounts · Muster");
      chromium.picture("accounts");

      follow(page, server.account());
      chromium.picture("overview-of-an-empty-account");
      follow(page, "Connection");
      assertThat(page.getByLabel("SCIM endpoint")).hasValue(server.scim().toString());
      page.getByText("Okta", new Page.GetByTextOptions().setExact(true)).click();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Play the connection test of Okta")).click();
      assertThat(page.getByRole(AriaRole.STATUS)).hasText("The client will get on with every answer.");
      chromium.picture("connection");

      follow(page, "Tokens");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a new token")).click();
      String token = page.getByLabel("New token").inputValue();
      chromium.picture("tokens");
      follow(page, "Tokens");
      assertThat(page.content()).doesNotContain(token);

      provision(token);
      follow(page, "People");
      chromium.picture("people");
      follow(page, "anna@example.com");
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(SCRIPT);
      assertThat(page).hasTitle("Person · Muster");
      chromium.picture("person");

      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("owner").setExact(true)).click();
      chromium.picture("password");
      page.goBack();
      follow(page, "Activity");
      assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions()
          .setHasText("rotate token"))).hasCount(1);
      chromium.picture("activity");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
      assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out.");
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @Test
  void fitsAPhoneInTheDark() {
    NewContextOptions phone = new NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK);
    try (Chromium chromium = Chromium.at(server.root(), phone)) {
      Page page = chromium.page();
      page.navigate("/console");
      signIn(page, owner().password());
      follow(page, server.account());
      follow(page, "Connection");
      chromium.picture("connection-on-a-phone");
      assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static void signIn(Page page, String password) {
    page.getByLabel("Login").fill(owner().name());
    page.getByLabel("Password").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
  }

  private static void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
  }

  private static void provision(String token) {
    Answer answer = new Http().send(Call.of("POST", URI.create(server.scim() + "/Users"))
        .header("Authorization", "Bearer " + token).header("Content-Type", "application/scim+json")
        .body("{\"userName\": \"anna@example.com\", \"displayName\": \"" + SCRIPT + "\","
            + " \"emails\": [{\"value\": \"anna@example.com\", \"primary\": true}]}"));
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
  }

  private static Login owner() {
    return server.login().orElseThrow();
  }
}
