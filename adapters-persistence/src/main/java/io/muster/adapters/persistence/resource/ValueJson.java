package io.muster.adapters.persistence.resource;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/** Values as the JSON text they are kept in: names in their order, numbers to the last digit. */
final class ValueJson {

  /** What was once accepted must stay readable, so that limits are the business of whoever accepts. */
  private static final JsonFactory JSON = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .build())
      .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
      .build();

  private ValueJson() {}

  static String write(Value value) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(value, json);
    }
    return text.toString();
  }

  static Complex read(String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      return readObject(json);
    }
  }

  private static void write(Value value, JsonGenerator json) {
    switch (value) {
      case Value.Unassigned _ -> json.writeNull();
      case Value.Text text -> json.writeString(text.value());
      case Value.Bool bool -> json.writeBoolean(bool.value());
      case Value.Number number -> json.writeNumber(number.value());
      case Many many -> {
        json.writeStartArray();
        many.values().forEach(each -> write(each, json));
        json.writeEndArray();
      }
      case Complex complex -> {
        json.writeStartObject();
        complex.entries().forEach((name, each) -> write(each, json.writeName(name)));
        json.writeEndObject();
      }
    }
  }

  private static Complex readObject(JsonParser json) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      entries.put(name, readValue(json));
    }
    return new Complex(entries);
  }

  private static Many readArray(JsonParser json) {
    List<Value> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(readValue(json));
    }
    return new Many(values);
  }

  private static Value readValue(JsonParser json) {
    JsonToken token = json.currentToken();
    return switch (token) {
      case VALUE_STRING -> new Value.Text(json.getString());
      case VALUE_TRUE, VALUE_FALSE -> new Value.Bool(token == JsonToken.VALUE_TRUE);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Number(json.getDecimalValue());
      case VALUE_NULL -> Value.UNASSIGNED;
      case START_ARRAY -> readArray(json);
      case START_OBJECT -> readObject(json);
      default -> throw new IllegalStateException("stored JSON is damaged at " + json.currentTokenLocation());
    };
  }
}
