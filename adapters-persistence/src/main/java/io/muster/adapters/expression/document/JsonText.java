package io.muster.adapters.expression.document;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.resource.Value.Number;
import io.muster.domain.resource.Value.Text;
import io.muster.domain.resource.Value.Unassigned;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes values as JSON, in one line. Letters that YAML might read as something else are escaped. */
final class JsonText {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  static String of(Value value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(value, json);
    }
    return readable(text.toString());
  }

  /** Such letters stand in texts only, where an escape says the same. */
  private static String readable(String json) {
    if (json.codePoints().noneMatch(Letters::isUnseen)) {
      return json;
    }
    StringBuilder readable = new StringBuilder(json.length() + 16);
    json.codePoints().forEach(letter -> {
      if (Letters.isUnseen(letter)) {
        for (char unit : Character.toChars(letter)) {
          readable.append("\\u%04x".formatted((int) unit));
        }
      } else {
        readable.appendCodePoint(letter);
      }
    });
    return readable.toString();
  }

  private static void write(Value value, JsonGenerator json) {
    switch (value) {
      case Text text -> json.writeString(text.value());
      case Bool flag -> json.writeBoolean(flag.value());
      case Number number -> json.writeNumber(number.value());
      case Unassigned _ -> json.writeNull();
      case Many many -> {
        json.writeStartArray();
        many.values().forEach(each -> write(each, json));
        json.writeEndArray();
      }
      case Complex complex -> {
        json.writeStartObject();
        complex.entries().forEach((name, part) -> {
          json.writeName(name);
          write(part, json);
        });
        json.writeEndObject();
      }
    }
  }
}
