package io.muster.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Query;
import io.muster.acceptance.server.ServerUnderTest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A provisioning client and an administrator of one server, as plain as faults need them. */
public final class Client {

  private static final String USER =
      "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], \"userName\": \"%s\", \"displayName\": \"%s\"}";

  private final ServerUnderTest server;
  private final Http http;

  Client(ServerUnderTest server) {
    this(server, Duration.ofSeconds(30));
  }

  /** One that waits that long for an answer. */
  public Client(ServerUnderTest server, Duration patience) {
    this.server = server;
    this.http = new Http(patience);
  }

  Answer create(String userName) {
    return post("/Users", USER.formatted(userName, "Somebody"));
  }

  public Answer post(String path, String body) {
    return send("POST", path, body);
  }

  public Answer send(String method, String path, String body) {
    return http.send(scim(method, path).header("Content-Type", "application/scim+json").body(body));
  }

  public Answer read(String path) {
    return http.send(scim("GET", path));
  }

  public Answer administer(String path) {
    return administer("GET", path, null);
  }

  public Answer administer(String method, String path, @Nullable String body) {
    return http.send(Call.of(method, URI.create(server.api() + "/accounts/" + server.account() + path))
        .header("Content-Type", "application/json")
        .header("Authorization", server.login().orElseThrow().authorization())
        .body(body));
  }

  Answer health(String probe) {
    return http.send(Call.of("GET", URI.create(server.root() + "/actuator/health/" + probe)));
  }

  Answer patch(String path, String op, String attribute, String value) {
    return http.send(scim("PATCH", path).header("Content-Type", "application/scim+json").body(
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [{\"op\": \"%s\","
            .formatted(op) + " \"path\": \"%s\", \"value\": %s}]}".formatted(attribute, value)));
  }

  /** The primary emails of all people, read to the end. */
  Set<String> people() {
    return peopleByEmail().keySet();
  }

  Map<String, JsonNode> peopleByEmail() {
    Map<String, JsonNode> people = new HashMap<>();
    String cursor = "";
    do {
      Answer page = administer("/people?count=100" + cursor);
      assertThat(page.status()).as("%s", page).isEqualTo(200);
      page.json().path("items").forEach(person -> people.put(person.path("primary_email").asString(), person));
      JsonNode next = page.json().path("next_cursor");
      cursor = next.isString() ? "&" + Query.PERCENT.encode(Map.of("cursor", next.stringValue())) : "";
    } while (!cursor.isEmpty());
    return people;
  }

  private Call scim(String method, String path) {
    return Call.of(method, URI.create(server.scim() + path)).header("Authorization", "Bearer " + server.token());
  }
}
