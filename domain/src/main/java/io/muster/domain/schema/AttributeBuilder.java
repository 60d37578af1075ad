package io.muster.domain.schema;

import java.util.Arrays;
import java.util.List;

/**
 * Writes an {@link Attribute} so that a schema reads aloud: {@code text("userName").required().uniqueWithin(SERVER)}.
 *
 * <p>What is not said has the default of RFC 7643 §2.2: optional, single, any case, read and write, returned by default.
 */
public final class AttributeBuilder {

  private final String name;
  private final AttributeType type;
  private boolean multiValued;
  private String description = "";
  private boolean required;
  private List<String> canonicalValues = List.of();
  private boolean caseExact;
  private Mutability mutability = Mutability.READ_WRITE;
  private Returned returned = Returned.DEFAULT;
  private Uniqueness uniqueness = Uniqueness.NONE;
  private List<String> referenceTypes = List.of();
  private AttributeSet subAttributes = AttributeSet.EMPTY;

  private AttributeBuilder(String name, AttributeType type) {
    this.name = name;
    this.type = type;
  }

  public static AttributeBuilder attribute(String name, AttributeType type) {
    return new AttributeBuilder(name, type);
  }

  public static AttributeBuilder text(String name) {
    return attribute(name, AttributeType.STRING);
  }

  public static AttributeBuilder flag(String name) {
    return attribute(name, AttributeType.BOOLEAN);
  }

  public static AttributeBuilder dateTime(String name) {
    return attribute(name, AttributeType.DATE_TIME);
  }

  /** Base64 data; RFC 7643 §2.3.6: "Binary attributes are case exact". */
  public static AttributeBuilder binary(String name) {
    return attribute(name, AttributeType.BINARY).exactCase();
  }

  /** A URI; RFC 7643 §2.3.7: "A reference is case exact". */
  public static AttributeBuilder reference(String name, String... referenceTypes) {
    return attribute(name, AttributeType.REFERENCE).exactCase().referringTo(List.of(referenceTypes));
  }

  public static AttributeBuilder complex(String name, AttributeBuilder... subAttributes) {
    return attribute(name, AttributeType.COMPLEX)
        .with(Arrays.stream(subAttributes).map(AttributeBuilder::build).toList());
  }

  public AttributeBuilder many() {
    multiValued = true;
    return this;
  }

  public AttributeBuilder manyIf(boolean many) {
    multiValued = many;
    return this;
  }

  public AttributeBuilder describedAs(String words) {
    description = words;
    return this;
  }

  public AttributeBuilder required() {
    required = true;
    return this;
  }

  public AttributeBuilder requiredIf(boolean mandatory) {
    required = mandatory;
    return this;
  }

  /** Values that clients are told of; RFC 7643 §7 lets them send others. */
  public AttributeBuilder suggesting(String... values) {
    canonicalValues = List.of(values);
    return this;
  }

  public AttributeBuilder exactCase() {
    caseExact = true;
    return this;
  }

  public AttributeBuilder exactCaseIf(boolean exact) {
    caseExact = exact;
    return this;
  }

  public AttributeBuilder readOnly() {
    return written(Mutability.READ_ONLY);
  }

  public AttributeBuilder written(Mutability rule) {
    mutability = rule;
    return this;
  }

  public AttributeBuilder returned(Returned rule) {
    returned = rule;
    return this;
  }

  public AttributeBuilder uniqueWithin(Uniqueness scope) {
    uniqueness = scope;
    return this;
  }

  public AttributeBuilder referringTo(List<String> types) {
    referenceTypes = types;
    return this;
  }

  public AttributeBuilder with(List<Attribute> parts) {
    subAttributes = AttributeSet.of(parts);
    return this;
  }

  public Attribute build() {
    return new Attribute(name, type, multiValued, description, required, canonicalValues, caseExact, mutability,
        returned, uniqueness, referenceTypes, subAttributes);
  }
}
