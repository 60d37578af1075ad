package io.muster.domain.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Attributes in their order, found by name in any case: RFC 7643 §2.1, "Attribute names are case insensitive".
 */
public final class AttributeSet implements Iterable<Attribute> {

  public static final AttributeSet EMPTY = new AttributeSet(List.of());

  private final List<Attribute> attributes;
  private final Map<String, Attribute> byName = new HashMap<>();

  private AttributeSet(Collection<Attribute> attributes) {
    this.attributes = List.copyOf(attributes);
    for (Attribute attribute : this.attributes) {
      if (byName.put(fold(attribute.name()), attribute) != null) {
        throw new IllegalArgumentException("attribute " + attribute.name() + " is listed twice");
      }
    }
    this.attributes.forEach(attribute -> byName.put(attribute.name(), attribute));
  }

  public static AttributeSet of(Collection<Attribute> attributes) {
    return attributes.isEmpty() ? EMPTY : new AttributeSet(attributes);
  }

  public Optional<Attribute> named(String name) {
    Attribute exact = byName.get(name);
    return Optional.ofNullable(exact != null ? exact : byName.get(fold(name)));
  }

  public boolean isEmpty() {
    return attributes.isEmpty();
  }

  public List<Attribute> toList() {
    return attributes;
  }

  @Override
  public Iterator<Attribute> iterator() {
    return attributes.iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AttributeSet set && attributes.equals(set.attributes);
  }

  @Override
  public int hashCode() {
    return attributes.hashCode();
  }

  @Override
  public String toString() {
    return attributes.stream().map(Attribute::name).toList().toString();
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
