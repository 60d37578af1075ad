package io.muster.acceptance.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.muster.acceptance.server.Skip;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Debian's Chromium, or the one that {@code MUSTER_TEST_CHROMIUM} names; a test without one is skipped with a message. It
 * remembers what pages complained of, and whom else they asked.
 */
final class Chromium implements AutoCloseable {

  private static final List<String> ACCESSIBLE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Playwright playwright;
  private final Browser browser;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(Path executable, URI server, Browser.NewContextOptions options) {
    playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new LaunchOptions()
        .setExecutablePath(executable).setArgs(List.of("--no-sandbox")));
    context = browser.newContext(options.setBaseURL(server.toString()));
    page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onDialog(dialog -> {
      complaints.add("opened a dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(server.toString()) && !request.url().startsWith("data:")) {
        complaints.add("asked elsewhere: " + request.url());
      }
    });
  }

  static Chromium at(URI server, Browser.NewContextOptions options) {
    Path executable = Stream.of(System.getenv("MUSTER_TEST_CHROMIUM"), "/usr/bin/chromium")
        .flatMap(path -> Optional.ofNullable(path).map(Path::of).stream())
        .filter(Files::isExecutable).findFirst()
        .orElseThrow(() -> Skip.because("there is no Chromium: install it, or name one in MUSTER_TEST_CHROMIUM"));
    return new Chromium(executable, server, options);
  }

  Page page() {
    return page;
  }

  /** Keeps a picture of the page among what the build made, and notes what in it keeps people out (WCAG 2.2 AA). */
  void picture(String name) {
    new AxeBuilder(page).withTags(ACCESSIBLE).analyze().getViolations().forEach(violation ->
        complaints.add(name + ": " + violation.getId() + " " + violation.getNodes().stream().map(CheckedNode::getHtml).toList()));
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    context.close();
    browser.close();
    playwright.close();
  }
}
