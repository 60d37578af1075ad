package io.muster.acceptance.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where an attribute is, as tables say it: {@code title}, {@code name.givenName}, {@code emails[work]} (the value of the
 * element of that type), {@code emails[work primary]}, {@code addresses[home].locality}, {@code enterprise department},
 * {@code custom field payroll_id}, {@code badge number}.
 */
record Attributes(List<Segment> path) {

  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  static final String CUSTOM_FIELDS = "urn:ietf:params:scim:schemas:extension:muster:1.0:custom_fields";

  private static final Pattern SEGMENT = Pattern.compile("(?<name>[^.\\[]+)(?:\\[(?<type>\\S+?)(?<primary> primary)?])?");

  /** How tables call the extensions of users. */
  private static final Map<String, String> EXTENSIONS = Map.of(
      "enterprise ", ENTERPRISE,
      "custom field ", CUSTOM_FIELDS,
      "badge ", "urn:example:schemas:extension:2.0:Badge");

  /** One name of the path; with a type it means the element of that type. */
  record Segment(String name, @Nullable String type, boolean primary) {}

  static Attributes at(String words) {
    List<Segment> segments = new ArrayList<>();
    String rest = words;
    for (Map.Entry<String, String> extension : EXTENSIONS.entrySet()) {
      if (words.startsWith(extension.getKey())) {
        segments.add(new Segment(extension.getValue(), null, false));
        rest = words.substring(extension.getKey().length());
      }
    }
    Matcher matcher = SEGMENT.matcher(rest);
    while (matcher.find()) {
      segments.add(new Segment(matcher.group("name"), matcher.group("type"), matcher.group("primary") != null));
    }
    if (segments.getLast().type() != null) {
      segments.add(new Segment("value", null, false));
    }
    return new Attributes(List.copyOf(segments));
  }

  void set(ObjectNode document, JsonNode value) {
    ObjectNode parent = document;
    for (Segment segment : path.subList(0, path.size() - 1)) {
      parent = segment.type() == null ? object(parent, segment.name()) : element(parent, segment);
    }
    parent.set(path.getLast().name(), value);
  }

  JsonNode in(JsonNode document) {
    JsonNode found = document;
    for (Segment segment : path) {
      found = found.path(segment.name());
      if (segment.type() != null) {
        found = elementOf(found, segment.type());
      }
    }
    return found;
  }

  private static ObjectNode object(ObjectNode parent, String name) {
    return parent.get(name) instanceof ObjectNode existing ? existing : parent.putObject(name);
  }

  private static ObjectNode element(ObjectNode parent, Segment segment) {
    ArrayNode elements = parent.get(segment.name()) instanceof ArrayNode existing
        ? existing
        : parent.putArray(segment.name());
    if (elementOf(elements, segment.type()) instanceof ObjectNode existing) {
      return existing;
    }
    ObjectNode created = JsonNodeFactory.instance.objectNode();
    created.put("type", segment.type());
    if (segment.primary()) {
      created.put("primary", true);
    }
    elements.add(created);
    return created;
  }

  private static JsonNode elementOf(JsonNode elements, @Nullable String type) {
    return elements.valueStream()
        .filter(element -> element.path("type").asString("").equals(type))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
