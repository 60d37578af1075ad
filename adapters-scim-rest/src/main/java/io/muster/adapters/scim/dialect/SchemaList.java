package io.muster.adapters.scim.dialect;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a body says under {@code schemas}; RFC 7643 §2.1: in any case. */
final class SchemaList {

  static final String NAME = "schemas";

  private SchemaList() {}

  static @Nullable Value in(Complex body) {
    return key(body).map(body::get).orElse(null);
  }

  static boolean names(@Nullable Value schemas, Schema schema) {
    return values(schemas).stream().anyMatch(urn -> urn instanceof Value.Text(String text) && schema.isNamed(text));
  }

  /** The URNs; of a text that stands alone, that one. */
  static List<Value> values(@Nullable Value schemas) {
    return switch (schemas) {
      case Many many -> many.values();
      case Value.Text text -> List.of(text);
      case null -> List.of();
      case Complex _, Value.Bool _, Value.Number _, Value.Unassigned _ -> List.of();
    };
  }

  /** The body with these in the place of those it names, in front of all else if it names none. */
  static Complex set(Complex body, List<Value> urns) {
    Map<String, Value> changed = new LinkedHashMap<>();
    String name = key(body).orElse(NAME);
    if (!body.entries().containsKey(name)) {
      changed.put(name, new Many(urns));
    }
    changed.putAll(body.entries());
    changed.put(name, new Many(urns));
    return new Complex(changed);
  }

  private static Optional<String> key(Complex body) {
    return body.entries().keySet().stream().filter(NAME::equalsIgnoreCase).findFirst();
  }
}
