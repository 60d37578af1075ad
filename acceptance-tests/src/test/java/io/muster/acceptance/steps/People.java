package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The people of an account, which is the scenario's unless another is named, as its administrator finds them. */
final class People {

  private static final int PAGE = 100;

  private final World world;
  private final Supplier<AdminSession> administrator;

  People(World world) {
    this.world = world;
    this.administrator = world::admin;
  }

  People(World world, AdminSession administrator) {
    this.world = world;
    this.administrator = () -> administrator;
  }

  /** The one person with that primary email. */
  JsonNode named(String email) {
    List<JsonNode> found = found(email);
    assertThat(found).as("people with the primary email %s", email).hasSize(1);
    Answer read = administrator.get().get("/people/" + found.getFirst().path("id").asString());
    assertThat(read.status()).as("%s", read).isEqualTo(200);
    return read.json();
  }

  List<JsonNode> found(String email) {
    return list(Map.of("primary_email", world.markedName(email)));
  }

  List<JsonNode> list(Map<String, String> filters) {
    return page(filters).path("items").valueStream().toList();
  }

  /** All of the account. */
  List<JsonNode> all() {
    List<JsonNode> all = new ArrayList<>();
    Map<String, String> query = new HashMap<>(Map.of("count", String.valueOf(PAGE)));
    JsonNode next;
    do {
      JsonNode page = page(query);
      page.path("items").forEach(all::add);
      next = page.path("next_cursor");
      query.put("cursor", next.asString(""));
    } while (next.isString());
    return all;
  }

  JsonNode page(Map<String, String> query) {
    Answer list = administrator.get().get("/people?" + Query.PERCENT.encode(query));
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
