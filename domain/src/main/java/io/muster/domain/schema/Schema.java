package io.muster.domain.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A schema document (RFC 7643 §7): a URN and its attributes; an <em>open</em> one also takes attributes it does not list,
 * with whatever value the client gives them. Clients may use an alias in the place of the URN; answers never do.
 */
public record Schema(
    String urn, String name, String description, AttributeSet attributes, boolean open, List<String> aliases) {

  public Schema {
    aliases = List.copyOf(aliases);
  }

  public static Schema of(String urn, String name, String description, AttributeBuilder... attributes) {
    return new Schema(urn, name, description,
        AttributeSet.of(Arrays.stream(attributes).map(AttributeBuilder::build).toList()), false, List.of());
  }

  /** A schema that lists nothing and takes everything. */
  public static Schema open(String urn, String name, String description, String... aliases) {
    return new Schema(urn, name, description, AttributeSet.EMPTY, true, List.of(aliases));
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
    return urn.equalsIgnoreCase(otherUrn) || aliases.stream().anyMatch(otherUrn::equalsIgnoreCase);
  }

  /** What follows the URN and a colon in a qualified attribute name (RFC 7644 §3.10); empty if it is not this URN's. */
  public Optional<String> localNameIn(String qualifiedName) {
    return Stream.concat(Stream.of(urn), aliases.stream())
        .filter(name -> qualifiedName.length() > name.length() + 1
            && qualifiedName.charAt(name.length()) == ':'
            && qualifiedName.regionMatches(true, 0, name, 0, name.length()))
        .findFirst()
        .map(name -> qualifiedName.substring(name.length() + 1));
  }
}
