package io.muster.acceptance.exchanges;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Json;
import io.muster.acceptance.client.Query;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the steps of an exchange into requests, sends them, and remembers what they created. */
final class Requests {

  private static final String SCIM_JSON = "application/scim+json";
  private static final int TRIES = 5;
  private static final long LONGEST_WAIT_SECONDS = 10;

  private final String base;
  private final String token;
  private final Http http;
  private final Variables variables;
  private final ExchangeRun.Pause pause;
  private final List<String> created = new CopyOnWriteArrayList<>();

  Requests(String base, String token, Http http, Variables variables, ExchangeRun.Pause pause) {
    this.base = base.replaceAll("/+$", "");
    this.token = token;
    this.http = http;
    this.variables = variables;
    this.pause = pause;
  }

  /** Sends one step and checks what every client takes for granted. */
  Answer checked(JsonNode step) {
    return checked(step, step.path("query"));
  }

  Answer checked(JsonNode step, JsonNode query) {
    String path = variables.expand(step.get("path").stringValue());
    Call call = call(step, path, query);
    Answer answer = send(call);
    if (call.method().equals("POST") && answer.status() == 201 && answer.json().path("id").isString()) {
      created.add(path.replaceAll("/+$", "") + "/" + Query.PERCENT.quote(answer.json().get("id").stringValue()));
    }
    if (!step.path("no_envelope").asBoolean(false)) {
      Envelope.check(call, path, answer);
    }
    return answer;
  }

  void deleteCreated() {
    for (String path : created.reversed()) {
      try {
        http.send(Call.of("DELETE", URI.create(base + path)).header("Authorization", authorization()));
      } catch (Http.NoAnswer gone) {
        return;
      }
    }
  }

  private Call call(JsonNode step, String path, JsonNode query) {
    Call call = Call.of(step.get("method").stringValue(), URI.create(base + path + queryString(step, path, query)))
        .header("Accept", SCIM_JSON)
        .header("User-Agent", "muster-acceptance-tests")
        .header("Authorization", authorization());
    String body = body(step);
    if (body != null) {
      call = call.body(body).header("Content-Type", SCIM_JSON);
    }
    for (Map.Entry<String, JsonNode> header : variables.expand(step.path("headers")).properties()) {
      call = call.header(header.getKey(), header.getValue().isNull() ? null : Variables.print(header.getValue()));
    }
    return call;
  }

  private @Nullable String authorization() {
    return token.isEmpty() ? null : "Bearer " + token;
  }

  private @Nullable String body(JsonNode step) {
    if (step.has("raw_body")) {
      return variables.expand(step.get("raw_body").stringValue());
    }
    return step.has("body") ? Json.write(variables.expand(step.get("body"))) : null;
  }

  private String queryString(JsonNode step, String path, JsonNode query) {
    JsonNode expanded = variables.expand(query);
    Map<String, String> parameters = new LinkedHashMap<>();
    expanded.properties().forEach(entry -> parameters.put(entry.getKey(), Variables.print(entry.getValue())));
    String encoding = step.path("query_encoding").asString("percent");
    String encoded = expanded.isString()
        ? expanded.stringValue()
        : Query.valueOf(encoding.toUpperCase(Locale.ROOT).replace('-', '_')).encode(parameters);
    if (encoded.isEmpty()) {
      return "";
    }
    return (path.contains("?") ? "&" : "?") + encoded;
  }

  /** Every client here waits out a 429. */
  private Answer send(Call call) {
    Answer answer = http.send(call);
    for (int tries = 0; tries < TRIES && answer.status() == 429; tries++) {
      String after = answer.header("Retry-After").orElse("");
      if (!after.matches("\\d+")) {
        break;
      }
      pause.of(Duration.ofSeconds(Math.min(Long.parseLong(after), LONGEST_WAIT_SECONDS)));
      answer = http.send(call);
    }
    return answer;
  }
}
