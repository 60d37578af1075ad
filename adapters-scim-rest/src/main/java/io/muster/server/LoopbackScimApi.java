package io.muster.server;

import io.muster.adapters.scim.BearerTokens;
import io.muster.adapters.scim.json.ScimJson;
import io.muster.application.port.ScimApi;
import io.muster.domain.Refusal;
import io.muster.domain.access.Caller;
import io.muster.domain.access.TokenText;
import io.muster.domain.connection.Answer;
import io.muster.domain.resource.Value.Complex;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks this very server, at the port it listens to, so that an answer has gone through everything a client's would. */
class LoopbackScimApi implements ScimApi {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SHOWN = 4_000;

  private final BearerTokens bearerTokens;
  private final ScimJson json;
  private final ServerProperties server;
  private final ServletContext servlets;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private int port;

  LoopbackScimApi(BearerTokens bearerTokens, ScimJson json, ServerProperties server, ServletContext servlets) {
    this.bearerTokens = bearerTokens;
    this.json = json;
    this.server = server;
    this.servlets = servlets;
  }

  @EventListener
  void listens(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port = event.getWebServer().getPort();
    }
  }

  @Override
  public Answer get(String path, Caller caller) {
    return bearerTokens.lend(caller, token -> get(path, token, "Bearer <lent for the test>"));
  }

  @Override
  public Answer get(String path, String token) {
    return get(path, token, "Bearer " + TokenText.shownPrefixOf(token) + "…");
  }

  private Answer get(String path, String token, String shown) {
    URI address = address(path);
    try {
      HttpResponse<byte[]> response = http.send(
          HttpRequest.newBuilder(address).timeout(PATIENCE)
              .header("Authorization", "Bearer " + token).header("Accept", "application/scim+json").build(),
          HttpResponse.BodyHandlers.ofByteArray());
      String text = new String(response.body(), StandardCharsets.UTF_8).replace(token, "…");
      return new Answer(address.toString(), shown, response.statusCode(), document(response.body()),
          text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    } catch (IOException unreachable) {
      throw Refusal.unavailable("Muster does not reach its own port.", PATIENCE, unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("The test was interrupted.", PATIENCE, interrupted);
    }
  }

  private URI address(String path) {
    if (server.getSsl() != null && server.getSsl().isEnabled()) {
      throw Refusal.of(Refusal.Reason.NOT_OFFERED,
          "The connection test speaks plain HTTP, and this server does not (server.ssl).");
    }
    InetAddress host = server.getAddress() == null ? InetAddress.getLoopbackAddress() : server.getAddress();
    return UriComponentsBuilder.fromUriString(
            "http://" + host.getHostAddress() + ":" + port + servlets.getContextPath() + "/scim/v2" + path)
        .encode().build().toUri();
  }

  private @Nullable Complex document(byte[] body) {
    try {
      return json.read(body);
    } catch (Refusal noJson) {
      return null;
    }
  }
}
