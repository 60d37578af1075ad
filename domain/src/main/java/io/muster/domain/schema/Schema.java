package io.muster.domain.schema;

import java.util.Arrays;
import java.util.Optional;

/**
 * A schema document (RFC 7643 §7): a URN and its attributes; an <em>open</em> one also takes attributes it does not list,
 * with whatever value the client gives them.
 */
public record Schema(String urn, String name, String description, AttributeSet attributes, boolean open) {

  public static Schema of(String urn, String name, String description, AttributeBuilder... attributes) {
    return new Schema(urn, name, description,
        AttributeSet.of(Arrays.stream(attributes).map(AttributeBuilder::build).toList()), false);
  }

  /** A schema that lists nothing and takes everything. */
  public static Schema open(String urn, String name, String description) {
    return new Schema(urn, name, description, AttributeSet.EMPTY, true);
  }

  /** The listed attribute of that name in any case; in an open schema otherwise an unlisted one. */
  public Optional<Attribute> attribute(String attributeName) {
    Optional<Attribute> listed = attributes.named(attributeName);
    return listed.isPresent() || !open
        ? listed
        : Optional.of(AttributeBuilder.attribute(attributeName, AttributeType.ANY).build());
  }

  /** URNs are compared without case (RFC 8141 §3.1). */
  public boolean isNamed(String otherUrn) {
    return urn.equalsIgnoreCase(otherUrn);
  }
}
