package io.muster.acceptance.exchanges;

import io.muster.acceptance.client.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The small JSON path of the exchanges: {@code $}, {@code .name}, {@code ["any key"]}, {@code [0]}, {@code [-1]},
 * {@code [*]}, {@code [?(@.type=="work")]}. A step that is not there selects nothing.
 */
record JsonPath(String text, List<Step> steps) {

  private static final Pattern STEP = Pattern.compile(
      """
      \\.(?<name>[A-Za-z_$][\\w$-]*)
      |\\["(?<key>(?:[^"\\\\]|\\\\.)*)"]
      |\\['(?<key2>[^']*)']
      |\\[(?<index>-?\\d+)]
      |\\[(?<all>\\*)]
      |\\[\\?\\(@\\.(?<attribute>[\\w$]+)\\s*==\\s*(?<literal>"[^"]*"|true|false|null|-?\\d+)\\)]""",
      Pattern.COMMENTS);

  /** One step from a value to those it selects. */
  sealed interface Step {

    Stream<JsonNode> from(JsonNode node);

    record Name(String name) implements Step {
      @Override
      public Stream<JsonNode> from(JsonNode node) {
        return node.isObject() && node.has(name) ? Stream.of(node.get(name)) : Stream.empty();
      }
    }

    record Index(int index) implements Step {
      @Override
      public Stream<JsonNode> from(JsonNode node) {
        int position = index < 0 ? node.size() + index : index;
        return node.isArray() && position >= 0 && node.has(position) ? Stream.of(node.get(position)) : Stream.empty();
      }
    }

    record All() implements Step {
      @Override
      public Stream<JsonNode> from(JsonNode node) {
        return node.isContainer() ? node.valueStream() : Stream.empty();
      }
    }

    record Where(String attribute, JsonNode literal) implements Step {
      @Override
      public Stream<JsonNode> from(JsonNode node) {
        return node.isArray() ? node.valueStream().filter(this::holds) : Stream.empty();
      }

      private boolean holds(JsonNode element) {
        return element.isObject() && JsonEquality.same(element.path(attribute), literal);
      }
    }
  }

  static JsonPath of(String text) {
    if (!text.startsWith("$")) {
      throw new IllegalArgumentException("a path starts with $: " + text);
    }
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(text);
    int position = 1;
    while (position < text.length()) {
      if (!matcher.region(position, text.length()).lookingAt()) {
        throw new IllegalArgumentException("cannot read path " + text + " at " + position);
      }
      steps.add(step(matcher));
      position = matcher.end();
    }
    return new JsonPath(text, List.copyOf(steps));
  }

  private static Step step(Matcher matcher) {
    for (String group : List.of("name", "key", "key2")) {
      if (matcher.group(group) != null) {
        return new Step.Name(matcher.group(group));
      }
    }
    if (matcher.group("index") != null) {
      return new Step.Index(Integer.parseInt(matcher.group("index")));
    }
    if (matcher.group("all") != null) {
      return new Step.All();
    }
    return new Step.Where(matcher.group("attribute"), Json.read(matcher.group("literal")));
  }

  /** All values that the path selects, in order. */
  List<JsonNode> in(JsonNode document) {
    Stream<JsonNode> selected = Stream.of(document);
    for (Step step : steps) {
      selected = selected.flatMap(step::from);
    }
    return selected.toList();
  }

  /** Whether the path may select more than one value. */
  boolean isMany() {
    return steps.stream().anyMatch(step -> step instanceof Step.All || step instanceof Step.Where);
  }

  /** The length of the one array, string or object that the path selects, or else how many values it selects. */
  int lengthIn(JsonNode document) {
    List<JsonNode> selected = in(document);
    if (!isMany() && selected.size() == 1) {
      JsonNode only = selected.getFirst();
      if (only.isContainer()) {
        return only.size();
      }
      if (only.isString()) {
        String string = only.stringValue();
        return string.codePointCount(0, string.length());
      }
    }
    return (int) selected.stream().filter(node -> !node.isNull()).count();
  }

  @Override
  public String toString() {
    return text;
  }
}
