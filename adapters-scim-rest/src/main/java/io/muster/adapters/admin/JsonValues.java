package io.muster.adapters.admin;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Free values, such as custom fields, of the JSON that Jackson reads. */
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
}
