package io.muster.acceptance.steps;

import io.muster.acceptance.client.Json;
import io.muster.acceptance.server.Unique;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes the names in a scenario its own, so that scenarios may share a server: whatever identifies something is marked on
 * its way to the server, and the mark is taken off what comes back. The text of a scenario never shows it.
 */
final class Marker {

  /** The attributes and fields whose values identify something within an account. */
  private static final Set<String> IDENTIFYING =
      Set.of("username", "externalid", "displayname", "organization", "site", "primary_email", "name");

  /** Tried once for each word, and never shortened: a body of a megabyte is one word. */
  private static final Pattern EMAIL = Pattern.compile("(?<![\\w.+-])[\\w.+-]++(?=@[\\w-]+(?:\\.[\\w-]+)+)");
  private static final Pattern COMPARISON = Pattern.compile(
      "\\b(" + String.join("|", IDENTIFYING) + ")(\\s+eq\\s+)\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final String mark;

  private Marker(String mark) {
    this.mark = mark;
  }

  static Marker fresh() {
    return new Marker(".t" + Unique.word());
  }

  /** Marks nothing: where a scenario has an account of its own, names are as they stand in it. */
  static Marker none() {
    return new Marker("");
  }

  String name(String name) {
    if (name.isBlank() || name.contains(mark) || ID.matcher(name).matches()) {
      return name;
    }
    int at = name.indexOf('@');
    return at > 0 ? name.substring(0, at) + mark + name.substring(at) : name + mark;
  }

  /** Marks the addresses in a text, and the names that a filter in it compares with. */
  String text(String text) {
    String compared = COMPARISON.matcher(text).replaceAll(found ->
        Matcher.quoteReplacement(found.group(1) + found.group(2) + '"' + name(found.group(3)) + '"'));
    return EMAIL.matcher(compared).replaceAll(found ->
        Matcher.quoteReplacement(found.group().contains(mark) ? found.group() : found.group() + mark));
  }

  JsonNode document(JsonNode node) {
    return marked("", node);
  }

  String unmarked(String text) {
    return text.replace(mark, "");
  }

  private JsonNode marked(String attribute, JsonNode node) {
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      String target = lastName(node.path("path").asString(""));
      node.properties().forEach(member -> object.set(
          member.getKey(),
          marked(member.getKey().equals("value") ? target : lastName(member.getKey()), member.getValue())));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> array.add(marked("", element)));
      return array;
    }
    if (!node.isString()) {
      return node;
    }
    boolean identifies = IDENTIFYING.contains(attribute);
    return StringNode.valueOf(identifies ? name(node.stringValue()) : text(node.stringValue()));
  }

  private static String lastName(String path) {
    return path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf(':')) + 1).toLowerCase(Locale.ROOT);
  }

  /** The text as a marked document when it is JSON, and otherwise as a marked text. */
  String body(String text) {
    return Json.parse(text).map(document -> Json.write(document(document))).orElseGet(() -> text(text));
  }
}
