package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Query;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The people of the scenario's account, as its administrator finds them. */
final class People {

  private final World world;

  People(World world) {
    this.world = world;
  }

  /** The one person with that primary email. */
  JsonNode named(String email) {
    List<JsonNode> found = found(email);
    assertThat(found).as("people with the primary email %s", email).hasSize(1);
    Answer read = world.admin().get("/people/" + found.getFirst().path("id").asString());
    assertThat(read.status()).as("%s", read).isEqualTo(200);
    return read.json();
  }

  List<JsonNode> found(String email) {
    return list(Map.of("primary_email", world.markedName(email)));
  }

  List<JsonNode> list(Map<String, String> filters) {
    return page(filters).path("items").valueStream().toList();
  }

  JsonNode page(Map<String, String> query) {
    Answer list = world.admin().get("/people?" + Query.PERCENT.encode(query));
    assertThat(list.status()).as("%s", list).isEqualTo(200);
    return list.json();
  }

  /** A reference is shown as administrators know it: a person by the primary email, anything else by its name. */
  static JsonNode shown(JsonNode value) {
    if (!value.isObject() || !value.has("id")) {
      return value;
    }
    return value.has("primary_email") ? value.get("primary_email") : value.path("name");
  }
}
