package io.muster.domain.resource;

import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes values in tests as JSON is written. */
public final class Values {

  private Values() {}

  /** An object from names and values in turn. */
  public static Complex object(Object... namesAndValues) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      entries.put((String) namesAndValues[at], value(namesAndValues[at + 1]));
    }
    return new Complex(entries);
  }

  public static Many list(Object... values) {
    return new Many(Arrays.stream(values).map(Values::value).toList());
  }

  private static Value value(Object plain) {
    return switch (plain) {
      case Value value -> value;
      case String text -> Value.of(text);
      case Boolean flag -> Value.of(flag);
      case Integer number -> Value.of(number);
      default -> throw new IllegalArgumentException("no JSON value: " + plain.getClass());
    };
  }
}
