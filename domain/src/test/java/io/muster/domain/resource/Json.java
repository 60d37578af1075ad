package io.muster.domain.resource;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON in tests: test data from the class path, and its objects as values. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Json() {}

  public static JsonNode resource(String name) {
    InputStream stream = Json.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalArgumentException("no test data " + name);
    }
    return MAPPER.readTree(stream);
  }

  public static Value parse(String text) {
    return value(MAPPER.readTree(text));
  }

  public static Value value(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> Value.of(node.stringValue());
      case BOOLEAN -> Value.of(node.booleanValue());
      case NUMBER -> new Value.Number(node.decimalValue());
      case ARRAY -> new Value.Many(node.valueStream().map(Json::value).toList());
      case OBJECT -> object(node);
      case NULL -> Value.UNASSIGNED;
      case BINARY, MISSING, POJO -> throw new IllegalArgumentException("no JSON value: " + node.getNodeType());
    };
  }

  public static Value.Complex object(JsonNode node) {
    Map<String, Value> entries = new LinkedHashMap<>();
    node.propertyStream().forEach(entry -> entries.put(entry.getKey(), value(entry.getValue())));
    return new Value.Complex(entries);
  }
}
