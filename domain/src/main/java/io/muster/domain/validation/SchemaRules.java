package io.muster.domain.validation;

import io.muster.domain.Refusal;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.Mutability;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.ResourceType.Extension;
import io.muster.domain.schema.core.GroupSchema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What must be true of every document before it is stored: required attributes are there, immutable ones stay. */
public final class SchemaRules {

  private SchemaRules() {}

  /** Refuses with {@code INVALID_VALUE}, naming each path, when a required attribute has no value (RFC 7643 §7). */
  public static void requireComplete(ResourceType type, Complex document) {
    Violations violations = new Violations();
    for (Attribute attribute : type.schema().attributes()) {
      requirePresent(attribute, document, "", violations);
    }
    for (Extension extension : type.extensions()) {
      String urn = extension.schema().urn();
      if (document.get(urn) instanceof Complex data) {
        extension.schema().attributes().forEach(part -> requirePresent(part, data, urn + ":", violations));
      } else if (extension.required()) {
        violations.add(urn, "is required");
      }
    }
    violations.refuseIfAny();
  }

  /** RFC 7643 §7: what is required, and within every value that is there the required parts of it. */
  private static void requirePresent(Attribute attribute, Complex data, String prefix, Violations violations) {
    String path = prefix + attribute.name();
    Value value = data.get(attribute.name());
    boolean stored = !attribute.isReadOnly() && attribute != GroupSchema.MEMBERS;
    if (stored && attribute.required() && isBlank(value)) {
      violations.add(path, "is required");
    }
    if (value instanceof Many many) {
      many.values().forEach(element -> requireParts(attribute, element, path, violations));
    } else {
      requireParts(attribute, value, path, violations);
    }
  }

  private static void requireParts(Attribute attribute, @Nullable Value value, String path, Violations violations) {
    if (value instanceof Complex complex) {
      attribute.subAttributes().forEach(part -> requirePresent(part, complex, path + ".", violations));
    }
  }

  /** RFC 7643 §4.1.1 of userName: "Each User MUST include a non-empty userName value"; blanks alone name nobody. */
  private static boolean isBlank(@Nullable Value value) {
    return value == null || value instanceof Value.Text text && text.value().isBlank();
  }

  /**
   * RFC 7643 §2.2, immutable: "may be defined at resource creation [or] at record replacement via request, and MUST NOT be
   * updated". Refuses with {@code MUTABILITY}, naming the path.
   */
  public static void requireUnchangedImmutables(ResourceType type, Complex before, Complex after) {
    requireUnchanged(type.schema().attributes(), before, after, "");
    for (Extension extension : type.extensions()) {
      String urn = extension.schema().urn();
      requireUnchanged(extension.schema().attributes(), part(before, urn), part(after, urn), urn + ":");
    }
  }

  private static void requireUnchanged(
      Iterable<Attribute> attributes, Complex before, Complex after, String prefix) {
    for (Attribute attribute : attributes) {
      Value old = before.get(attribute.name());
      if (attribute.mutability() == Mutability.IMMUTABLE && old != null
          && !Objects.equals(old, after.get(attribute.name()))) {
        throw Refusal.mutability(prefix + attribute.name() + " cannot be changed once it has a value.");
      }
      if (attribute.isComplex() && !attribute.multiValued()) {
        requireUnchanged(attribute.subAttributes(), part(before, attribute.name()), part(after, attribute.name()),
            prefix + attribute.name() + ".");
      }
    }
  }

  private static Complex part(Complex whole, String name) {
    return asComplex(whole.get(name));
  }

  private static Complex asComplex(@Nullable Value value) {
    return value instanceof Complex complex ? complex : Complex.EMPTY;
  }
}
