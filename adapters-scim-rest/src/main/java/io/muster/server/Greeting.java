package io.muster.server;

import io.muster.application.account.Bootstrap;
import io.muster.application.account.Bootstrap.FirstStart;
import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the operator how to use Muster when it is ready; secrets only at the first start, and never in the log. */
@Component
class Greeting {

  private static final String STOP = "  Stop it with Ctrl-C.\n";

  private final Bootstrap bootstrap;
  private final MusterProperties properties;
  private final PrintStream out = System.out;

  Greeting(Bootstrap bootstrap, MusterProperties properties) {
    this.bootstrap = bootstrap;
    this.properties = properties;
  }

  @EventListener
  void greet(ApplicationReadyEvent ready) {
    MusterProperties.BootstrapProperties chosen = properties.bootstrap();
    String url = urlOf(ready);
    bootstrap.run(new Bootstrap.Command(chosen.account(), given(chosen.scimToken()), given(chosen.qaScimToken()),
            chosen.owner(), given(chosen.ownerPassword())))
        .ifPresentOrElse(first -> greetFirst(first, url), () -> greetAgain(url));
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private String urlOf(ApplicationReadyEvent ready) {
    if (properties.publicUrl() != null) {
      return properties.publicUrl();
    }
    return ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
        ? "http://localhost:" + web.getWebServer().getPort()
        : "";
  }

  private void greetFirst(FirstStart first, String url) {
    StringBuilder text = new StringBuilder("\nMuster is ready. This is shown once; keep it.\n\n");
    text.append("  SCIM endpoint   ").append(url).append("/scim/v2\n");
    first.accounts().forEach(account -> text.append("  SCIM token      ").append(shown(account.scimToken()))
        .append("   (account ").append(account.name()).append(")\n"));
    text.append("  Administration  ").append(url).append("/api/v1   (described at ").append(url).append("/v3/api-docs)\n");
    text.append("  Console         ").append(url).append("/console\n");
    text.append("  Login           ").append(first.owner()).append(" / ").append(shown(first.ownerPassword())).append("\n\n");
    text.append("  Try it:  curl -H 'Authorization: Bearer ")
        .append(Objects.requireNonNullElse(first.accounts().getFirst().scimToken(), "<token>"))
        .append("' ").append(url).append("/scim/v2/Users\n")
        .append(STOP);
    out.println(text);
  }

  private static String shown(@Nullable String generated) {
    return Objects.requireNonNullElse(generated, "(the one that you set)");
  }

  private void greetAgain(String url) {
    out.println("\nMuster is ready.\n\n  SCIM endpoint   " + url + "/scim/v2\n  Administration  " + url + "/api/v1\n  Console         " + url + "/console\n" + STOP);
  }
}
