package io.muster.adapters.scim.json;

import io.muster.domain.Refusal;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** JSON as it comes in and goes out, to and from values; it knows no attribute. */
public final class ScimJson {

  /** Jackson remembers some thousand names for as long as it lives. */
  private static final int LONGEST_NAME = 1_000;

  private final JsonFactory json;
  private final int maximumDepth;

  /** What comes in is refused when objects and arrays are nested {@code maximumDepth} deep. */
  public ScimJson(int maximumDepth) {
    this.maximumDepth = maximumDepth;
    this.json = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(maximumDepth - 1)
            .maxNumberLength(100)
            .maxNameLength(LONGEST_NAME)
            .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .build();
  }

  /** Refuses with {@code INVALID_SYNTAX}, naming line and column, what is not one JSON object with distinct names. */
  public Complex read(byte[] body) {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw Refusal.invalidSyntax("The body must be a JSON object.");
      }
      Complex object = object(parser);
      if (parser.nextToken() != null) {
        throw Refusal.invalidSyntax("The body must be one JSON object; more follows it" + at(parser.currentTokenLocation()));
      }
      return object;
    } catch (StreamConstraintsException tooMuch) {
      throw Refusal.invalidSyntax("The body nests " + maximumDepth + " levels deep, or holds a value too long"
          + at(tooMuch.getLocation()));
    } catch (JacksonException malformed) {
      throw Refusal.invalidSyntax("The body is not JSON as RFC 8259 defines it, or repeats a name"
          + at(malformed.getLocation()));
    }
  }

  /** One JSON value of any kind; what is none is refused by Jackson, which tells where. */
  public Value parse(byte[] text) {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        throw new StreamReadException(parser, "there is nothing in it");
      }
      Value value = value(parser);
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "more follows the first value", parser.currentTokenLocation());
      }
      return value;
    }
  }

  /** Where in a text each value begins, by its JSON Pointer (RFC 6901). */
  public Map<String, TokenStreamLocation> locations(byte[] text) {
    Map<String, TokenStreamLocation> locations = new HashMap<>();
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.PROPERTY_NAME) {
          locations.putIfAbsent(parser.streamReadContext().pathAsPointer().toString(), parser.currentTokenLocation());
        }
      }
    }
    return locations;
  }

  private static String at(TokenStreamLocation location) {
    return location == null ? "." : ": line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
  }

  private static Complex object(JsonParser parser) {
    Map<String, Value> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = whole(parser.currentName(), parser);
      parser.nextToken();
      entries.put(name, value(parser));
    }
    return new Complex(entries);
  }

  private static Many array(JsonParser parser) {
    List<Value> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return new Many(values);
  }

  private static Value value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> Value.of(whole(parser.getString(), parser));
      case VALUE_TRUE -> Value.of(true);
      case VALUE_FALSE -> Value.of(false);
      case VALUE_NULL -> Value.UNASSIGNED;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Number(number(parser));
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw Refusal.invalidSyntax("The body is not complete.");
    };
  }

  /** RFC 8259 §8.2: half a surrogate pair is no character; what has one could be neither kept nor sent back. */
  private static String whole(String text, JsonParser parser) {
    if (text.codePoints().anyMatch(letter -> letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE)) {
      throw Refusal.invalidSyntax(
          "A string holds half a character (an unpaired surrogate)" + at(parser.currentTokenLocation()));
    }
    return text;
  }

  private static BigDecimal number(JsonParser parser) {
    try {
      BigDecimal number = parser.getDecimalValue();
      if (number.scale() <= 1_000 && number.scale() >= -1_000) {
        return number;
      }
    } catch (NumberFormatException exponentTooLong) {
      // Jackson counts exponents in an int, and says so in no exception of its own.
    }
    throw Refusal.invalidSyntax("A number is out of range" + at(parser.currentTokenLocation()));
  }

  public void write(Complex value, OutputStream out) {
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
      write(value, generator);
    }
  }

  /** An object with one more entry, a list that is written while it is read. */
  public void write(Complex object, String listName, Iterable<List<Value>> pages, OutputStream out) {
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
      generator.writeStartObject();
      entries(object, generator);
      generator.writeName(listName);
      generator.writeStartArray();
      pages.forEach(page -> page.forEach(element -> write(element, generator)));
      generator.writeEndArray();
      generator.writeEndObject();
    }
  }

  private static void write(Value value, JsonGenerator to) {
    switch (value) {
      case Value.Text text -> to.writeString(text.value());
      case Value.Bool bool -> to.writeBoolean(bool.value());
      case Value.Number number -> to.writeNumber(number.value());
      case Value.Unassigned _ -> to.writeNull();
      case Many many -> {
        to.writeStartArray();
        many.values().forEach(element -> write(element, to));
        to.writeEndArray();
      }
      case Complex complex -> {
        to.writeStartObject();
        entries(complex, to);
        to.writeEndObject();
      }
    }
  }

  private static void entries(Complex complex, JsonGenerator to) {
    complex.entries().forEach((name, part) -> {
      to.writeName(name);
      write(part, to);
    });
  }
}
