package io.muster.acceptance.steps;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A provisioning client at work: whatever it sends goes out under its authorization, and its names are marked. */
final class ScimSession {

  private static final String SCIM_JSON = "application/scim+json";

  private final Http http;
  private final Marker marker;
  private final URI base;
  private final @Nullable String authorization;

  ScimSession(Http http, Marker marker, URI base, @Nullable String authorization) {
    this.http = http;
    this.marker = marker;
    this.base = base;
    this.authorization = authorization;
  }

  /** The same client at another address of the server. */
  ScimSession at(URI address) {
    return new ScimSession(http, marker, address, authorization);
  }

  URI base() {
    return base;
  }

  Answer send(String method, String path) {
    return send(method, path, null, SCIM_JSON);
  }

  Answer send(String method, String path, String body) {
    return send(method, path, body, SCIM_JSON);
  }

  Answer send(String method, String path, @Nullable String body, String mediaType) {
    Call call = Call.of(method, URI.create(base + path))
        .header("Accept", SCIM_JSON)
        .header("Authorization", authorization);
    if (body != null) {
      call = call.body(marker.body(body)).header("Content-Type", mediaType);
    }
    Answer answer = http.send(call);
    return Answer.of(answer.status(), answer.headers(), marker.unmarked(answer.text()));
  }
}
