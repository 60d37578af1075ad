package io.muster.acceptance.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Json;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.acceptance.server.Unique;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An account of an exchange's own, where a login can make one; some clients look at the first user there is. */
final class FreshAccount {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private FreshAccount() {}

  /** The token of a new account, or of the given one where there is no login to make one. */
  static String tokenOn(ServerUnderTest server) {
    return server.login().map(login -> create(server, login)).orElse(server.token());
  }

  private static String create(ServerUnderTest server, Login login) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.api() + "/accounts"))
        .header("Authorization", login.authorization())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"name\":\"x" + Unique.word() + "\",\"kind\":\"production\"}"))
        .build();
    try {
      HttpResponse<String> created = HTTP.send(request, BodyHandlers.ofString());
      assertThat(created.statusCode()).as("a new account: %s", created.body()).isEqualTo(201);
      return Json.read(created.body()).required("scim_token").stringValue();
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
