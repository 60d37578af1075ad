package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a table's cell says: {@code true}, {@code false}, {@code null}, and what begins like a JSON string, list or object,
 * is JSON; everything else is text, numbers too. As an expectation an empty cell means nothing is there, and an asterisk
 * that something is.
 */
final class Cell {

  private static final String SOMETHING = "*";

  private Cell() {}

  static JsonNode value(@Nullable String cell) {
    if (cell == null) {
      return NullNode.getInstance();
    }
    return isJson(cell) ? Json.read(cell) : StringNode.valueOf(cell);
  }

  /** A setting's value: whole numbers are numbers there. */
  static JsonNode setting(String cell) {
    return cell.matches("\\d+") ? Json.read(cell) : value(cell);
  }

  static void check(String what, JsonNode actual, @Nullable String expected) {
    if (expected == null || expected.equals("null")) {
      assertThat(Json.isUnassigned(actual)).as("%s is not there, but it is %s", what, actual).isTrue();
    } else if (expected.equals(SOMETHING)) {
      assertThat(Json.isUnassigned(actual)).as("%s is there", what).isFalse();
    } else {
      assertThat(isJson(expected) ? actual.toString() : text(actual))
          .as(what)
          .isEqualTo(isJson(expected) ? Json.read(expected).toString() : expected);
    }
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : node.toString();
  }

  private static boolean isJson(String cell) {
    return cell.matches("true|false|null|[\"\\[{].*");
  }
}
