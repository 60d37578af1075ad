package io.muster.domain.discovery;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of a discovery document while it is written, in the order of its entries. */
public final class Entries {

  private final Map<String, Value> parts = new LinkedHashMap<>();

  public Entries put(String name, Value value) {
    parts.put(name, value);
    return this;
  }

  public Entries put(String name, String text) {
    return put(name, Value.of(text));
  }

  public Entries put(String name, boolean flag) {
    return put(name, Value.of(flag));
  }

  public Entries put(String name, long number) {
    return put(name, Value.of(number));
  }

  public Entries put(String name, List<String> texts) {
    return put(name, new Many(texts.stream().map(Value::of).toList()));
  }

  /** What tells a discovery document's kind and address (RFC 7643 §3.1). */
  public Entries meta(String resourceType, String location) {
    return put("meta", new Entries().put("resourceType", resourceType).put("location", location).build());
  }

  public Complex build() {
    return new Complex(parts);
  }
}
