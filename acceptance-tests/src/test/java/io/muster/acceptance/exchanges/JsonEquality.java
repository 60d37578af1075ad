package io.muster.acceptance.exchanges;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** JSON equality that keeps {@code true}, {@code 1} and {@code "true"} apart, and {@code 1} and {@code 1.0} together. */
final class JsonEquality {

  private JsonEquality() {}

  static boolean same(JsonNode a, JsonNode b) {
    if (a.isMissingNode() || b.isMissingNode()) {
      return a.isMissingNode() && b.isMissingNode();
    }
    if (a.isNumber() && b.isNumber()) {
      return a.decimalValue().compareTo(b.decimalValue()) == 0;
    }
    if (a.isArray() && b.isArray()) {
      return sameElements(a, b);
    }
    if (a.isObject() && b.isObject()) {
      return sameMembers(a, b);
    }
    return a.equals(b);
  }

  static boolean sameInAnyOrder(List<JsonNode> some, List<JsonNode> others) {
    if (some.size() != others.size()) {
      return false;
    }
    List<JsonNode> left = new ArrayList<>(others);
    return some.stream().allMatch(node -> take(node, left));
  }

  static boolean isAmong(JsonNode node, Iterable<JsonNode> nodes) {
    for (JsonNode other : nodes) {
      if (same(node, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean take(JsonNode node, List<JsonNode> from) {
    for (Iterator<JsonNode> i = from.iterator(); i.hasNext(); ) {
      if (same(node, i.next())) {
        i.remove();
        return true;
      }
    }
    return false;
  }

  private static boolean sameElements(JsonNode a, JsonNode b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameMembers(JsonNode a, JsonNode b) {
    return a.size() == b.size()
        && a.properties().stream().allMatch(member -> same(member.getValue(), b.path(member.getKey())));
  }
}
