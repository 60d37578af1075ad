package io.muster.adapters.admin;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Free values, such as custom fields, to and from the JSON that Jackson reads and writes. */
final class JsonValues {

  private JsonValues() {}

  static Value read(JsonNode json) {
    return switch (json.getNodeType()) {
      case STRING -> Value.of(json.stringValue());
      case BOOLEAN -> Value.of(json.booleanValue());
      case NUMBER -> new Value.Number(json.decimalValue());
      case ARRAY -> new Many(json.valueStream().map(JsonValues::read).toList());
      case OBJECT -> {
        Map<String, Value> entries = new LinkedHashMap<>();
        json.properties().forEach(entry -> entries.put(entry.getKey(), read(entry.getValue())));
        yield new Complex(entries);
      }
      case NULL, MISSING, BINARY, POJO -> Value.UNASSIGNED;
    };
  }

  static @Nullable Object plain(Value value) {
    return switch (value) {
      case Value.Text text -> text.value();
      case Value.Bool bool -> bool.value();
      case Value.Number number -> number.value();
      case Value.Unassigned _ -> null;
      case Many many -> many.values().stream().map(JsonValues::plain).toList();
      case Complex complex -> {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        complex.entries().forEach((name, part) -> entries.put(name, plain(part)));
        yield entries;
      }
    };
  }
}
