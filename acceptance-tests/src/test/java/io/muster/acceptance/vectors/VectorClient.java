package io.muster.acceptance.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Json;
import io.muster.acceptance.client.Query;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.acceptance.server.Skip;
import io.muster.acceptance.server.Unique;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A provisioning client in an account that nobody else uses, set to a dialect. */
record VectorClient(Http http, URI scim, String authorization) {

  static VectorClient inNewAccount(ServerUnderTest server, String dialect) {
    Http http = new Http();
    Login login = server.login()
        .orElseThrow(() -> Skip.because("needs a login: -Dmuster.admin-user and -Dmuster.admin-password"));
    String name = "v" + Unique.word();
    String admin = login.authorization();
    ObjectNode account = object().put("name", name).put("kind", "production");
    Answer created = send(http, "POST", URI.create(server.api() + "/accounts"), admin, account);
    assertThat(created.status()).as("a new account: %s", created).isEqualTo(201);
    Answer settled = send(
        http, "PATCH", URI.create(server.api() + "/accounts/" + name), admin, object().put("dialect", dialect));
    assertThat(settled.json().path("settings").path("dialect").asString("")).isEqualTo(dialect);
    String token = created.json().required("scim_token").stringValue();
    return new VectorClient(http, server.scim(), "Bearer " + token);
  }

  Answer send(String method, String path, @Nullable JsonNode body) {
    return send(http, method, URI.create(scim + path), authorization, body);
  }

  /** The id of what is created. */
  String create(String endpoint, JsonNode resource) {
    Answer created = send("POST", endpoint, resource);
    assertThat(created.status()).as("%s", created).isEqualTo(201);
    return created.json().required("id").stringValue();
  }

  JsonNode read(String path) {
    Answer read = send("GET", path, null);
    assertThat(read.status()).as("%s", read).isEqualTo(200);
    return read.json();
  }

  Answer filtered(String endpoint, String filter) {
    return send("GET", endpoint + "?" + Query.PERCENT.encode(Map.of("filter", filter)), null);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** What an answer and an expected refusal have in common; a refusal that expects no reason takes any. */
  static boolean refuses(Answer answer, JsonNode expected) {
    return answer.status() == expected.path("status").intValue()
        && (!expected.has("scimType")
            || expected.get("scimType").stringValue().equals(answer.json().path("scimType").asString("")));
  }

  /** The expected outcome, then the others that conform. */
  static List<JsonNode> outcomes(JsonNode vector) {
    return Stream.concat(
        Stream.of(vector.get("expect")), vector.path("alsoOk").valueStream()).toList();
  }

  private static Answer send(Http http, String method, URI uri, String authorization, @Nullable JsonNode body) {
    Call call = Call.of(method, uri).header("Authorization", authorization);
    return http.send(body == null
        ? call
        : call.body(Json.write(body)).header("Content-Type", "application/json"));
  }
}
