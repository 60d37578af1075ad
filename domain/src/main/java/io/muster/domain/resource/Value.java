package io.muster.domain.resource;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value as JSON has it. Dates, references and binaries stay the text that the client sent, so that a stored resource is
 * answered unchanged; what a text means is the business of whoever compares it, by its {@code Attribute}.
 */
public sealed interface Value {

  /** JSON null: "unassigned" (RFC 7643 §2.5). */
  Value UNASSIGNED = new Unassigned();

  record Unassigned() implements Value {}

  record Text(String value) implements Value {}

  record Bool(boolean value) implements Value {}

  record Number(BigDecimal value) implements Value {}

  /** A list, in the order the client gave. */
  record Many(List<Value> values) implements Value {

    public static final Many NONE = new Many(List.of());

    public Many {
      values = List.copyOf(values);
    }
  }

  /** An object; its names are kept in order, and are canonical once a schema has read it. */
  record Complex(Map<String, Value> entries) implements Value {

    public static final Complex EMPTY = new Complex(Map.of());

    public Complex {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public @Nullable Value get(String name) {
      return entries.get(name);
    }

    /** The text under that name, or null when there is none. */
    public @Nullable String text(String name) {
      return entries.get(name) instanceof Text text ? text.value() : null;
    }

    public boolean isEmpty() {
      return entries.isEmpty();
    }

    public Complex with(String name, Value value) {
      Map<String, Value> changed = new LinkedHashMap<>(entries);
      changed.put(name, value);
      return new Complex(changed);
    }

    public Complex without(String name) {
      if (!entries.containsKey(name)) {
        return this;
      }
      Map<String, Value> changed = new LinkedHashMap<>(entries);
      changed.remove(name);
      return new Complex(changed);
    }

    /** The entries as {@link Value#plain} has them. */
    public Map<String, @Nullable Object> plainEntries() {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      entries.forEach((name, part) -> plain.put(name, part.plain()));
      return plain;
    }
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(boolean flag) {
    return new Bool(flag);
  }

  static Value of(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  /**
   * Whether a client may say "unassigned" with it: RFC 7643 §2.5, "null", an empty array, and (as provisioning clients do)
   * an empty text or object.
   */
  default boolean isUnassigned() {
    return switch (this) {
      case Unassigned _ -> true;
      case Text text -> text.value().isEmpty();
      case Many many -> many.values().isEmpty();
      case Complex complex -> complex.isEmpty();
      case Bool _, Number _ -> false;
    };
  }

  /** The same as texts, flags, numbers, lists and maps in their order, for whoever writes JSON; null when unassigned. */
  default @Nullable Object plain() {
    return switch (this) {
      case Unassigned _ -> null;
      case Text text -> text.value();
      case Bool bool -> bool.value();
      case Number number -> number.value();
      case Many many -> many.values().stream().map(Value::plain).toList();
      case Complex complex -> complex.plainEntries();
    };
  }
}
