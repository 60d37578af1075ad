package io.muster.domain.schema;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resolved attribute name (RFC 7644 §3.10): past the parsers nobody holds a string. {@code extension} tells whether the
 * attribute lives under its schema's URN or at the top of the resource.
 */
public record AttributePath(
    Schema schema, boolean extension, Attribute attribute, @Nullable Attribute subAttribute) {

  /**
   * Resolves {@code userName}, {@code name.givenName}, {@code urn:…:User:department}, {@code urn:…:User:manager.value}, in
   * any case; empty when the type knows no such attribute, or the text is no attribute name (RFC 7643 §2.1).
   */
  public static Optional<AttributePath> resolve(ResourceType type, String text) {
    if (text.indexOf(':') < 0) {
      return qualified(type, type.schema(), text);
    }
    // A URN holds dots and colons of its own ("…:core:2.0:User"): only the longest known one tells where the name begins.
    return type.schemas()
        .filter(schema -> schema.localNameIn(text).isPresent())
        .max(Comparator.comparingInt(schema -> schema.urn().length()))
        .flatMap(schema -> qualified(type, schema, schema.localNameIn(text).orElseThrow()));
  }

  private static Optional<AttributePath> qualified(ResourceType type, Schema schema, String name) {
    if (!isName(headOf(name))) {
      return Optional.empty();
    }
    boolean extension = schema != type.schema();
    Optional<Attribute> common = extension ? Optional.empty() : CommonAttributes.named(headOf(name));
    return common.or(() -> schema.attribute(headOf(name))).flatMap(head -> withSub(schema, extension, head, name));
  }

  /** The attribute that holds the value: the sub-attribute if there is one. */
  public Attribute leaf() {
    return subAttribute != null ? subAttribute : attribute;
  }

  public AttributePath dropSub() {
    return subAttribute == null ? this : new AttributePath(schema, extension, attribute, null);
  }

  public AttributePath withSub(Attribute sub) {
    return new AttributePath(schema, extension, attribute, sub);
  }

  /** As a client would write it: qualified by its URN if it is an extension's. */
  @Override
  public String toString() {
    String local = subAttribute == null ? attribute.name() : attribute.name() + "." + subAttribute.name();
    return extension ? schema.urn() + ":" + local : local;
  }

  private static String headOf(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** RFC 7643 §2.1, ATTRNAME; {@code $ref} and the names of custom fields go a little beyond it. */
  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.codePoints().allMatch(letter -> Character.isLetterOrDigit(letter) || "_-$".indexOf(letter) >= 0);
  }

  private static Optional<AttributePath> withSub(Schema schema, boolean extension, Attribute head, String name) {
    AttributePath whole = new AttributePath(schema, extension, head, null);
    int dot = name.indexOf('.');
    return dot < 0 ? Optional.of(whole) : head.subAttribute(name.substring(dot + 1)).map(whole::withSub);
  }
}
