package io.muster.acceptance.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Query;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Unique;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A new account in which an example of the documentation is run, as its administrator and its client see it. */
final class ExampleAccount {

  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

  private final Http http = new Http();
  private final ServerUnderTest server;
  private final String owner;
  private final String name = "t" + Unique.word();
  private final String token;
  private final Map<String, String> ids = new HashMap<>();

  ExampleAccount(ServerUnderTest server) {
    this.server = server;
    this.owner = server.login().orElseThrow().authorization();
    ObjectNode account = JsonNodeFactory.instance.objectNode().put("name", name).put("kind", "production");
    this.token = "Bearer "
        + succeeded(send("POST", server.api() + "/accounts", owner, account)).required("scim_token").stringValue();
  }

  JsonNode get(String path) {
    return succeeded(send("GET", path(path), owner, null));
  }

  JsonNode send(String method, String path, JsonNode body) {
    return succeeded(send(method, path(path), owner, body));
  }

  /** Creates the user or group; {@code schema} names its core schema, and members are called as the page calls them. */
  void provision(String schema, String naming, ObjectNode resource) {
    ArrayNode schemas = resource.putArray("schemas").add(CORE + schema);
    resource.propertyNames().stream().filter(each -> each.startsWith("urn:")).forEach(schemas::add);
    ArrayNode members = JsonNodeFactory.instance.arrayNode();
    resource.path("members").forEach(member -> members.addObject().put("value", ids.get(member.stringValue())));
    if (resource.has("members")) {
      resource.set("members", members);
    }
    JsonNode created = succeeded(send("POST", server.scim() + "/" + schema + "s", token, resource));
    ids.put(created.required(naming).stringValue(), created.required("id").stringValue());
  }

  /** What has that value in the field, each as it is shown by itself. */
  List<JsonNode> find(String records, String field, String value) {
    String query = Query.PERCENT.encode(Map.of(field, value));
    return get("/" + records + "?" + query).path("items").valueStream()
        .map(item -> get("/" + records + "/" + item.required("id").stringValue()))
        .toList();
  }

  private String path(String path) {
    return server.api() + "/accounts/" + name + path;
  }

  private Answer send(String method, String address, String authorization, @Nullable JsonNode body) {
    Call call = Call.of(method, URI.create(address)).header("Authorization", authorization);
    return http.send(body == null ? call : call.header("Content-Type", "application/json").body(body.toString()));
  }

  private static JsonNode succeeded(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
    return answer.json();
  }
}
