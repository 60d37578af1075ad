package io.muster.domain.schema;

import java.util.List;
import java.util.Optional;

/**
 * One attribute as RFC 7643 §7 defines it: the single source of truth that reading, validation, filters, PATCH,
 * projection, discovery and the index are driven by.
 */
public record Attribute(
    String name,
    AttributeType type,
    boolean multiValued,
    String description,
    boolean required,
    List<String> canonicalValues,
    boolean caseExact,
    Mutability mutability,
    Returned returned,
    Uniqueness uniqueness,
    List<String> referenceTypes,
    AttributeSet subAttributes) {

  public Attribute {
    canonicalValues = List.copyOf(canonicalValues);
    referenceTypes = List.copyOf(referenceTypes);
  }

  /** The sub-attribute of that name, in any case. */
  public Optional<Attribute> subAttribute(String subName) {
    return subAttributes.named(subName);
  }

  public boolean isComplex() {
    return type == AttributeType.COMPLEX;
  }

  /** Whether clients may not write it: RFC 7644 §3.5.1 has read-only values in a request ignored. */
  public boolean isReadOnly() {
    return mutability == Mutability.READ_ONLY;
  }
}
