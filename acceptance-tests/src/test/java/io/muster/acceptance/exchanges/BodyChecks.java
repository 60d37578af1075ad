package io.muster.acceptance.exchanges;

import static io.muster.acceptance.exchanges.JsonEquality.isAmong;
import static io.muster.acceptance.exchanges.JsonEquality.same;
import static io.muster.acceptance.exchanges.JsonEquality.sameInAnyOrder;

import io.muster.acceptance.client.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** What an exchange may want of a body: one check for each {@code body_jsonpath_…} key. */
final class BodyChecks {

  private static final String PREFIX = "body_jsonpath_";

  @FunctionalInterface
  private interface Check {
    void of(JsonPath path, JsonNode document, JsonNode want);
  }

  private static final Map<String, Check> CHECKS = Map.ofEntries(
      Map.entry("equals", BodyChecks::isEqual),
      Map.entry("equals_ci", BodyChecks::isEqualInAnyCase),
      Map.entry("in", BodyChecks::isOneOf),
      Map.entry("contains", BodyChecks::contains),
      Map.entry("not_contains", BodyChecks::containsNot),
      Map.entry("length", (path, document, want) -> length(path, document, want.intValue(), want.intValue())),
      Map.entry("min_length", (path, document, want) -> length(path, document, want.intValue(), Integer.MAX_VALUE)),
      Map.entry("max_length", (path, document, want) -> length(path, document, 0, want.intValue())),
      Map.entry("min", BodyChecks::isAtLeast),
      Map.entry("exists", BodyChecks::exists),
      Map.entry("absent", BodyChecks::isAbsent),
      Map.entry("type", BodyChecks::hasType),
      Map.entry("matches", BodyChecks::matches),
      Map.entry("unique", BodyChecks::isUnique),
      Map.entry("sorted", BodyChecks::isSorted));

  private BodyChecks() {}

  static boolean isBodyCheck(String key) {
    return key.startsWith(PREFIX);
  }

  /** Checks one key of an expectation: an object of path and want, or a list of paths. */
  static void check(String key, JsonNode wants, JsonNode document) {
    Check check = CHECKS.get(key.substring(PREFIX.length()));
    if (check == null) {
      throw new IllegalArgumentException("no such check: " + key);
    }
    if (wants.isArray()) {
      wants.forEach(path -> check.of(JsonPath.of(path.stringValue()), document, NullNode.getInstance()));
    } else {
      wants.properties().forEach(want -> check.of(JsonPath.of(want.getKey()), document, want.getValue()));
    }
  }

  private static void isEqual(JsonPath path, JsonNode document, JsonNode want) {
    List<JsonNode> got = path.in(document);
    if (path.isMany()) {
      require(sameInAnyOrder(got, Variables.elements(want).toList()), path, got, "wanted %s (any order)", want);
    } else if (want.isNull()) {
      require(got.isEmpty() || got.getFirst().isNull(), path, got, "wanted null or absent");
    } else {
      require(!got.isEmpty() && same(got.getFirst(), want), path, got, "wanted %s", want);
    }
  }

  private static void isEqualInAnyCase(JsonPath path, JsonNode document, JsonNode want) {
    List<JsonNode> got = path.in(document);
    require(!got.isEmpty() && lower(got.getFirst()).equals(lower(want)), path, got, "wanted %s (any case)", want);
  }

  private static void isOneOf(JsonPath path, JsonNode document, JsonNode want) {
    List<JsonNode> got = path.in(document);
    require(!got.isEmpty() && isAmong(got.getFirst(), want), path, got, "wanted one of %s", want);
  }

  private static void contains(JsonPath path, JsonNode document, JsonNode want) {
    List<JsonNode> got = path.in(document).stream().flatMap(Variables::elements).toList();
    Variables.elements(want).forEach(one -> require(isAmong(one, got), path, got, "wanted it to contain %s", one));
  }

  private static void containsNot(JsonPath path, JsonNode document, JsonNode want) {
    List<JsonNode> got = path.in(document).stream().flatMap(Variables::elements).toList();
    Variables.elements(want).forEach(one -> require(!isAmong(one, got), path, got, "must not contain %s", one));
  }

  private static void length(JsonPath path, JsonNode document, int least, int most) {
    int length = path.lengthIn(document);
    if (length < least || length > most) {
      throw new Mismatch("%s has length %d, wanted %d to %d", path, length, least, most);
    }
  }

  private static void isAtLeast(JsonPath path, JsonNode document, JsonNode want) {
    List<JsonNode> got = path.in(document);
    boolean enough = !got.isEmpty()
        && got.getFirst().isNumber()
        && got.getFirst().decimalValue().compareTo(want.decimalValue()) >= 0;
    require(enough, path, got, "wanted a number >= %s", want);
  }

  private static void exists(JsonPath path, JsonNode document, JsonNode ignored) {
    List<JsonNode> got = path.in(document);
    boolean something = got.stream()
        .anyMatch(node -> !Json.isUnassigned(node) && !(node.isString() && node.stringValue().isEmpty()));
    require(something, path, got, "absent or empty");
  }

  private static void isAbsent(JsonPath path, JsonNode document, JsonNode ignored) {
    List<JsonNode> got = path.in(document).stream().filter(node -> !Json.isUnassigned(node)).toList();
    require(got.isEmpty(), path, got, "should be absent");
  }

  private static void hasType(JsonPath path, JsonNode document, JsonNode want) {
    List<JsonNode> got = path.in(document);
    String type = want.stringValue();
    require(!got.isEmpty() && got.stream().allMatch(node -> isA(type, node)), path, got, "wanted a %s", type);
  }

  private static boolean isA(String type, JsonNode node) {
    return switch (type) {
      case "boolean" -> node.isBoolean();
      case "string" -> node.isString();
      case "array" -> node.isArray();
      case "object" -> node.isObject();
      case "integer" -> node.isIntegralNumber();
      default -> throw new IllegalArgumentException("no such type: " + type);
    };
  }

  private static void matches(JsonPath path, JsonNode document, JsonNode want) {
    List<JsonNode> got = path.in(document);
    boolean found = !got.isEmpty()
        && Pattern.compile(want.stringValue()).matcher(Variables.print(got.getFirst())).find();
    require(found, path, got, "wanted /%s/", want.stringValue());
  }

  private static void isUnique(JsonPath path, JsonNode document, JsonNode ignored) {
    List<JsonNode> got = path.in(document);
    require(got.stream().distinct().count() == got.size(), path, got, "wanted no repetition");
  }

  private static void isSorted(JsonPath path, JsonNode document, JsonNode order) {
    List<JsonNode> got = path.in(document);
    Comparator<String> by = Comparator.naturalOrder();
    if ("descending".equals(order.stringValue())) {
      by = by.reversed();
    }
    List<String> folded = got.stream().map(BodyChecks::lower).toList();
    require(folded.equals(folded.stream().sorted(by).toList()), path, got, "is not %s", order.stringValue());
  }

  private static String lower(JsonNode node) {
    return Variables.print(node).toLowerCase(Locale.ROOT);
  }

  private static void require(boolean holds, JsonPath path, List<JsonNode> got, String wanted, Object... parts) {
    if (!holds) {
      Object[] shortened = Stream.of(parts).map(part -> Shortened.of(part.toString())).toArray();
      throw new Mismatch("%s selects %s: %s", path, Shortened.of(got.toString()), wanted.formatted(shortened));
    }
  }
}
