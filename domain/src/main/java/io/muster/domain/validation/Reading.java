package io.muster.domain.validation;

import io.muster.domain.Refusal;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A client's resource as the schema sees it. The document still says what the client explicitly unassigned, which a merging
 * PUT needs to know; {@code unknown} are the paths that no schema lists.
 */
public record Reading(Complex document, List<String> unknown) {

  public Reading {
    unknown = List.copyOf(unknown);
  }

  /** The document without what is unassigned: RFC 7643 §2.5 has null, empty and absent mean the same. */
  public Complex assigned() {
    return (Complex) assigned(document);
  }

  /** Refuses with {@code INVALID_SYNTAX}, naming them, when there are attributes that no schema lists. */
  public static void requireNone(List<String> unknown) {
    if (!unknown.isEmpty()) {
      throw Refusal.invalidSyntax("No schema of this resource type lists: " + String.join(", ", unknown) + ".");
    }
  }

  /** The value without what is unassigned in it; itself unassigned when nothing is left. */
  public static Value assigned(Value value) {
    return switch (value) {
      case Complex complex -> assigned(complex);
      case Many many -> new Many(
          many.values().stream().map(Reading::assigned).filter(element -> !element.isUnassigned()).toList());
      case Value.Text _, Value.Bool _, Value.Number _, Value.Unassigned _ -> value;
    };
  }

  private static Value assigned(Complex complex) {
    Map<String, Value> kept = new LinkedHashMap<>();
    complex.entries().forEach((name, value) -> {
      Value assigned = assigned(value);
      if (!assigned.isUnassigned()) {
        kept.put(name, assigned);
      }
    });
    return new Complex(kept);
  }
}
