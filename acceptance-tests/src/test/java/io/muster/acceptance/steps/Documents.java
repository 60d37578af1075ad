package io.muster.acceptance.steps;

import io.cucumber.datatable.DataTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the documents that clients send from the tables of a scenario. */
final class Documents {

  private static final String PATCH_OP = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

  private final World world;

  Documents(World world) {
    this.world = world;
  }

  /** A resource from a table of attribute and value. */
  ObjectNode resource(Kind kind, DataTable attributes) {
    ObjectNode document = resource(kind);
    attributes.cells().forEach(row -> Attributes.at(row.getFirst()).set(document, value(row.get(1))));
    if (document.has(Attributes.ENTERPRISE)) {
      document.withArray("schemas").add(Attributes.ENTERPRISE);
    }
    return document;
  }

  ObjectNode resource(Kind kind) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray("schemas").add(kind.schema());
    return document;
  }

  /** A PATCH from a table of operation, path and value; without a path the value is an object of attributes. */
  ObjectNode patch(DataTable operations) {
    ObjectNode patch = emptyPatch();
    ArrayNode list = patch.withArray("Operations");
    for (List<String> row : operations.cells()) {
      ObjectNode operation = list.addObject().put("op", row.getFirst());
      if (row.get(1) != null) {
        operation.put("path", world.filledIn(row.get(1)));
      }
      if (row.size() > 2 && row.get(2) != null) {
        operation.set("value", value(row.get(2)));
      }
    }
    return patch;
  }

  ObjectNode patch(String op, String path, @Nullable JsonNode value) {
    ObjectNode patch = emptyPatch();
    ObjectNode operation = patch.withArray("Operations").addObject().put("op", op).put("path", path);
    if (value != null) {
      operation.set("value", value);
    }
    return patch;
  }

  /** References to what the scenario has named before, as {@code members} holds them. */
  ArrayNode members(List<String> names) {
    ArrayNode members = JsonNodeFactory.instance.arrayNode();
    names.forEach(name -> members.addObject().put("value", world.idOf(name)));
    return members;
  }

  private ObjectNode emptyPatch() {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch.putArray("schemas").add(PATCH_OP);
    patch.putArray("Operations");
    return patch;
  }

  private JsonNode value(@Nullable String cell) {
    return Cell.value(cell == null ? null : world.filledIn(cell));
  }
}
