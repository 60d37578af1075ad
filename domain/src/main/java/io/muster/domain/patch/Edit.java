package io.muster.domain.patch;

import io.muster.domain.Refusal;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.Mutability;
import io.muster.domain.validation.Reading;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How each kind of operation changes one object, be it a document, an extension, a complex value or an element of a
 * list. What it is given is canonical, and may hold what the client unassigned; {@code prefix} names the object in
 * refusals.
 */
enum Edit {
  ADD,
  REPLACE,
  REMOVE;

  /** The object with what is given added to that attribute, or in its place. */
  Complex put(Complex object, Attribute attribute, Value given, String prefix) {
    if (this == ADD && Reading.assigned(given).isUnassigned()) {
      return object;
    }
    return set(object, attribute, changed(object.get(keyIn(object, attribute)), attribute, given, prefix), prefix);
  }

  /** The object with every attribute that is given, as the schema knows it. */
  Complex putAll(Complex object, Function<String, Optional<Attribute>> schema, Complex given, String prefix) {
    Complex changed = object;
    for (Map.Entry<String, Value> entry : given.entries().entrySet()) {
      changed = put(changed, schema.apply(entry.getKey()).orElseThrow(), entry.getValue(), prefix);
    }
    return changed;
  }

  /** The complex value with every sub-attribute that is given; those that are not stay (RFC 7644 §3.5.2.3). */
  Complex putParts(Complex object, Attribute attribute, Complex given, String prefix) {
    Complex changed = putAll(object, attribute::subAttribute, given, prefix);
    requireComplete(attribute, changed, prefix);
    return changed;
  }

  /** The object with exactly that value, or without one; refuses what the attribute does not allow. */
  Complex set(Complex object, Attribute attribute, Value changed, String prefix) {
    String key = keyIn(object, attribute);
    Value old = object.get(key);
    requireMutable(attribute, old, changed, prefix);
    if (!changed.isUnassigned()) {
      return object.with(key, changed);
    }
    if (old != null && attribute.required()) {
      throw lost(prefix + attribute.name());
    }
    return object.without(key);
  }

  /** RFC 7644 §3.5.2.2: "If an attribute is removed … and is defined as a required attribute … 'mutability'". */
  Refusal lost(String path) {
    String detail = path + " is required.";
    return switch (this) {
      case REMOVE -> Refusal.mutability(detail);
      case ADD, REPLACE -> Refusal.invalidValue(detail);
    };
  }

  private Value changed(@Nullable Value old, Attribute attribute, Value given, String prefix) {
    if (this == ADD && attribute.multiValued() && given instanceof Many added) {
      return Elements.of(attribute, old).with(added.values()).toValue();
    }
    return attribute.isComplex() && given instanceof Complex parts
        ? putParts(old instanceof Complex stored ? stored : Complex.EMPTY, attribute, parts,
            prefix + attribute.name() + ".")
        : Reading.assigned(given);
  }

  /**
   * RFC 7644 §3.5.2: "a client MAY 'add' a value to an 'immutable' attribute if the attribute had no previous value".
   */
  static void requireMutable(Attribute attribute, @Nullable Value old, Value changed, String prefix) {
    if (attribute.mutability() == Mutability.IMMUTABLE && old != null && !old.equals(changed)) {
      throw Refusal.mutability(prefix + attribute.name() + " cannot be changed once it has a value.");
    }
  }

  /** Refuses a complex value that lacks a required sub-attribute. */
  static void requireComplete(Attribute attribute, Complex value, String prefix) {
    for (Attribute part : attribute.subAttributes()) {
      if (part.required() && !value.isEmpty() && value.get(part.name()) == null) {
        throw Refusal.invalidValue(prefix + part.name() + " is required.");
      }
    }
  }

  /** The name as the object has it: clients choose the case of names that no schema lists, and may vary it. */
  private static String keyIn(Complex object, Attribute attribute) {
    if (attribute.type() != AttributeType.ANY || object.get(attribute.name()) != null) {
      return attribute.name();
    }
    return object.entries().keySet().stream()
        .filter(key -> key.equalsIgnoreCase(attribute.name()))
        .findFirst()
        .orElse(attribute.name());
  }
}
