package io.muster.domain.patch;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a multi-valued attribute, to which others come: none of them twice, and at most one of them primary.
 */
record Elements(Attribute attribute, List<Value> values) {

  private static final String PRIMARY = "primary";

  static Elements of(Attribute attribute, @Nullable Value stored) {
    return new Elements(attribute, stored instanceof Many many ? many.values() : List.of());
  }

  /** RFC 7644 §3.5.2.1: "If the target location already contains the value specified, no changes SHOULD be made". */
  Elements with(List<Value> added) {
    Map<Value, Integer> places = new HashMap<>();
    List<Value> all = new ArrayList<>();
    for (Value value : values) {
      places.putIfAbsent(identity(value), all.size());
      all.add(value);
    }
    int primary = -1;
    for (Value value : added) {
      int place = places.computeIfAbsent(identity(value), unseen -> all.size());
      if (place == all.size()) {
        all.add(value);
      } else {
        all.set(place, merged(all.get(place), value));
      }
      primary = isPrimary(value) ? place : primary;
    }
    return new Elements(attribute, all).withPrimary(primary);
  }

  /**
   * RFC 7644 §3.5.2: "a PATCH operation that sets a value's 'primary' sub-attribute to 'true' SHALL cause the server to
   * automatically set 'primary' to 'false' for any other values in the array."
   */
  Elements withPrimary(int place) {
    if (place < 0) {
      return this;
    }
    List<Value> all = new ArrayList<>(values);
    for (int at = 0; at < all.size(); at++) {
      if (at != place && all.get(at) instanceof Complex other && isPrimary(other)) {
        all.set(at, other.with(PRIMARY, Value.of(false)));
      }
    }
    return new Elements(attribute, all);
  }

  /** Without those that an edit emptied, and without those that it made equal to others. */
  Elements settled() {
    return new Elements(attribute, values.stream().filter(value -> !value.isUnassigned()).distinct().toList());
  }

  Value toValue() {
    return values.isEmpty() ? Value.UNASSIGNED : new Many(values);
  }

  static boolean isPrimary(Value element) {
    return element instanceof Complex complex && Value.of(true).equals(complex.get(PRIMARY));
  }

  /**
   * What makes two elements the same one: RFC 7643 §2.4 has no "(type, value) combination more than once". Without a
   * significant value it is all of the element, where not primary and primary unassigned mean the same.
   */
  private static Value identity(Value element) {
    if (!(element instanceof Complex complex)) {
      return element;
    }
    Value value = complex.get("value");
    Value type = complex.get("type");
    if (value == null) {
      return isPrimary(complex) ? complex : complex.without(PRIMARY);
    }
    return new Many(type == null ? List.of(value) : List.of(value, type));
  }

  private Value merged(Value old, Value added) {
    if (!(old instanceof Complex complex && added instanceof Complex parts)) {
      return old;
    }
    boolean saysNothing = !isPrimary(parts) && !isPrimary(complex);
    return Edit.ADD.putParts(complex, attribute, saysNothing ? parts.without(PRIMARY) : parts, attribute.name() + ".");
  }
}
