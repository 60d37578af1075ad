package io.muster.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.muster.acceptance.console.Provisioning;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each page of the console keeps nobody out (WCAG 2.2 AA), light and dark, and fits a phone. */
class EveryPageInBrowserTest {

  private static final List<String> PAGES = List.of("", "/connection", "/users", "/groups", "/people", "/organizations", "/sites",
      "/mappings/user", "/mappings/group", "/mappings/user/versions", "/mappings/user/versions/0", "/mappings/user/copy",
      "/mappings/user/import", "/jobs", "/activity", "/tokens", "/logins", "/settings", "/hold");

  private static ServerUnderTest server;
  private static List<String> records;

  /** What somebody looks at the console with. */
  enum Device {
    DESK_IN_THE_LIGHT(1300, 900, ColorScheme.LIGHT),
    DESK_IN_THE_DARK(1300, 900, ColorScheme.DARK),
    PHONE_IN_THE_LIGHT(390, 844, ColorScheme.LIGHT),
    PHONE_IN_THE_DARK(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Device(int width, int height, ColorScheme colours) {
      this.width = width;
      this.height = height;
      this.colours = colours;
    }

    private NewContextOptions options() {
      return new NewContextOptions().setViewportSize(width, height).setColorScheme(colours);
    }
  }

  @BeforeAll
  static void provision() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server that is not empty");
    server = InProcessServer.start(Database.embedded());
    Provisioning client = new Provisioning(server);
    String anna = client.create("/Users", "{\"userName\": \"anna@example.com\", \"displayName\": \"Anna Berg\", \"title\": \"Cook\","
        + " \"phoneNumbers\": [{\"value\": \"+47 2200 0000\", \"type\": \"work\"}]}");
    client.create("/Users", "{\"userName\": \"svc-backup\"}");
    client.send("POST", "/Users", "{\"userName\": \"anna@example.com\"}");
    String guides = client.create("/Groups", "{\"displayName\": \"Tour Guides\", \"members\": [{\"value\": \"" + anna + "\"}]}");
    records = List.of("/users/" + anna, "/groups/" + guides);
  }

  @ParameterizedTest
  @EnumSource
  void keepsNobodyOutAndFits(Device device) {
    try (Chromium chromium = Chromium.at(server.root(), device.options())) {
      Page page = chromium.page();
      page.navigate("/console");
      page.getByLabel("Login").fill(owner().name());
      page.getByLabel("Password").fill(owner().password());
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
      look(chromium, device, "/console/api-keys");
      PAGES.forEach(each -> look(chromium, device, "/console/accounts/" + server.account() + each));
      records.forEach(each -> look(chromium, device, "/console/accounts/" + server.account() + each));
      page.navigate("/console/accounts/" + server.account() + "/people");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("anna@example.com")).click();
      seen(chromium, device, "person");
      page.navigate("/console/accounts/" + server.account() + "/organizations");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(server.account()).setExact(true)).first().click();
      seen(chromium, device, "organization");
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static void look(Chromium chromium, Device device, String path) {
    chromium.page().navigate(path);
    if (path.contains("/mappings/")) {
      // The preview comes by itself.
      chromium.page().waitForLoadState(LoadState.NETWORKIDLE);
    }
    seen(chromium, device, path.replaceAll("/console/(accounts/[^/]+)?/?", "").replaceAll("[0-9a-f-]{36}", "one"));
  }

  private static void seen(Chromium chromium, Device device, String page) {
    chromium.picture((page.isEmpty() ? "overview" : page.replace('/', '-')) + "-" + device.name().toLowerCase(Locale.ROOT));
    assertThat(chromium.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s fits %s", page, device).isEqualTo(true);
  }

  private static Login owner() {
    return server.login().orElseThrow();
  }
}
