package io.muster.acceptance.exchanges;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What {@code {{name}}} stands for in one run of one exchange; {@code {{uuid1}}}, {@code {{uuid2}}} … are made when they
 * are asked for.
 */
final class Variables {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([A-Za-z_][\\w.]*)\\s*}}");
  private static final Pattern UUID_NAME = Pattern.compile("uuid\\d+");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, JsonNode> values = new ConcurrentHashMap<>();

  void set(String name, JsonNode value) {
    values.put(name, value);
  }

  void set(String name, String value) {
    set(name, StringNode.valueOf(value));
  }

  String expand(String text) {
    return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(print(get(match.group(1)))));
  }

  /** The node with every variable filled in; a string that is nothing but a variable becomes the variable's own type. */
  JsonNode expand(JsonNode node) {
    if (node.isString()) {
      Matcher whole = VARIABLE.matcher(node.stringValue());
      return whole.matches() ? get(whole.group(1)) : StringNode.valueOf(expand(node.stringValue()));
    }
    if (node.isArray()) {
      ArrayNode expanded = NODES.arrayNode();
      node.forEach(element -> expanded.add(expand(element)));
      return expanded;
    }
    if (node.isObject()) {
      ObjectNode expanded = NODES.objectNode();
      node.properties().forEach(member -> expanded.set(expand(member.getKey()), expand(member.getValue())));
      return expanded;
    }
    return node;
  }

  private JsonNode get(String name) {
    if (UUID_NAME.matcher(name).matches()) {
      return values.computeIfAbsent(name, fresh -> StringNode.valueOf(UUID.randomUUID().toString()));
    }
    JsonNode value = values.get(name);
    if (value == null) {
      throw new Mismatch("variable {{%s}} is not set", name);
    }
    return value;
  }

  /** A value inside a text or a header, printed as the exchanges' authors ran it: {@code True}, {@code False}, {@code None}. */
  static String print(JsonNode value) {
    if (value.isString()) {
      return value.stringValue();
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "True" : "False";
    }
    return value.isNull() ? "None" : value.toString();
  }

  /** The elements of an array; anything else is its own only element. */
  static Stream<JsonNode> elements(JsonNode oneOrMany) {
    return oneOrMany.isArray() ? oneOrMany.valueStream() : Stream.of(oneOrMany);
  }
}
