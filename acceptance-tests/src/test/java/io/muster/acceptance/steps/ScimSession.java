package io.muster.acceptance.steps;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A provisioning client at work: whatever it sends goes out under its authorization, and its names are marked. */
final class ScimSession {

  private static final String SCIM_JSON = "application/scim+json";

  private final Http http;
  private final Marker marker;
  private final URI base;
  private final @Nullable String authorization;
  private final Map<String, String> headers;

  ScimSession(Http http, Marker marker, URI base, @Nullable String authorization) {
    this(http, marker, base, authorization, Map.of());
  }

  private ScimSession(
      Http http, Marker marker, URI base, @Nullable String authorization, Map<String, String> headers) {
    this.http = http;
    this.marker = marker;
    this.base = base;
    this.authorization = authorization;
    this.headers = headers;
  }

  /** The same client, which says more of its requests. */
  ScimSession with(String header, String value) {
    return new ScimSession(http, marker, base, authorization, Map.of(header, value));
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
    for (Map.Entry<String, String> header : headers.entrySet()) {
      call = call.header(header.getKey(), header.getValue());
    }
    if (body != null) {
      call = call.body(marker.body(body)).header("Content-Type", mediaType);
    }
    Answer answer = http.send(call);
    return Answer.of(answer.status(), answer.headers(), marker.unmarked(answer.text()));
  }
}
