package io.muster.acceptance.vectors;

import io.muster.acceptance.client.Json;
import java.util.Comparator;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A resource as the tables compare it: without what the server gives, absent, null and empty alike, so too not primary
 * and primary unassigned; lists as sets, and of members nothing but who they are.
 */
final class AsCompared {

  private static final Set<String> GIVEN = Set.of("id", "meta", "schemas", "groups");

  private AsCompared() {}

  static JsonNode of(JsonNode resource) {
    ObjectNode own = ((ObjectNode) resource).deepCopy();
    own.remove(GIVEN);
    own.path("members").valueStream().forEach(member -> ((ObjectNode) member).retain("value"));
    return sorted(own);
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties().stream()
          .filter(property -> !Json.isUnassigned(property.getValue()))
          .filter(property -> !(property.getKey().equals("primary") && property.getValue().isBoolean()
              && !property.getValue().booleanValue()))
          .forEach(property -> object.set(property.getKey(), sorted(property.getValue())));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.valueStream().map(AsCompared::sorted).sorted(Comparator.comparing(AsCompared::text)).forEach(array::add);
      return array;
    }
    return node;
  }

  private static String text(JsonNode node) {
    return node.isObject()
        ? node.properties().stream().map(Object::toString).sorted().toList().toString()
        : node.toString();
  }
}
