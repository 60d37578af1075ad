package io.muster.acceptance.steps;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.server.ServerUnderTest.Login;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An administrator at work through the administration API, with an API key where there is one, or else HTTP Basic. */
final class AdminSession {

  private static final String JSON = "application/json";

  private final Http http;
  private final Marker marker;
  private final URI base;
  private final @Nullable String authorization;

  private AdminSession(Http http, Marker marker, URI base, @Nullable String authorization) {
    this.http = http;
    this.marker = marker;
    this.base = base;
    this.authorization = authorization;
  }

  static AdminSession of(Http http, Marker marker, URI base, Login login) {
    return new AdminSession(http, marker, base, login.authorization());
  }

  /** The same place, entered with another authorization. */
  AdminSession with(@Nullable String other) {
    return new AdminSession(http, marker, base, other);
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  /** The same as a file, in YAML. */
  Answer getYaml(String path) {
    return getAs("application/yaml", path);
  }

  Answer getAs(String mediaType, String path) {
    return answerTo(call("GET", path).header("Accept", mediaType));
  }

  /** The same as JSON lines. */
  Answer getLines(String path) {
    return answerTo(call("GET", path).header("Accept", "application/x-ndjson"));
  }

  Answer send(String method, String path, @Nullable JsonNode body) {
    return send(method, path, body == null ? null : marker.document(body).toString(), JSON);
  }

  Answer send(String method, String path, @Nullable String body, String mediaType) {
    Call call = call(method, path).header("Accept", JSON);
    return answerTo(body == null ? call : call.body(body).header("Content-Type", mediaType));
  }

  private Call call(String method, String path) {
    return Call.of(method, URI.create(base + path)).header("Authorization", authorization);
  }

  private Answer answerTo(Call call) {
    Answer answer = http.send(call);
    return Answer.of(answer.status(), answer.headers(), marker.unmarked(answer.text()));
  }
}
