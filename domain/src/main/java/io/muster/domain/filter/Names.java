package io.muster.domain.filter;

import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Returned;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the names in a filter mean: attributes of the resource, or within brackets, parts of one element. */
sealed interface Names {

  /** Names of a resource's attributes; those that the type lacks may be another type's. */
  record OfResource(ResourceType type, List<ResourceType> others) implements Names {}

  /** Names within {@code path[…]}. */
  record OfElement(AttributePath path) implements Names {}

  default AttributePath resolve(FilterToken name, String text) {
    return find(name.text()).orElseThrow(() -> FilterScanner.refusal(text, name.start(), unknown(name.text())));
  }

  /** Like {@link #resolve}, for comparing: what is never returned, a filter must not tell either. */
  default AttributePath resolveComparable(FilterToken name, String text) {
    AttributePath path = resolve(name, text);
    if (path.attribute().returned() == Returned.NEVER || path.leaf().returned() == Returned.NEVER) {
      throw FilterScanner.refusal(text, name.start(), path + " is never returned, so it cannot be compared");
    }
    return path;
  }

  private Optional<AttributePath> find(String name) {
    return switch (this) {
      case OfResource(ResourceType type, List<ResourceType> others) -> Stream.concat(Stream.of(type), others.stream())
          .flatMap(known -> AttributePath.resolve(known, name).stream())
          .findFirst();
      case OfElement(AttributePath path) -> part(path, path.schema().localNameIn(name).orElse(name));
    };
  }

  /** {@code type}, or as RFC 7644 §3.10 writes it in full, {@code emails.type}. */
  private static Optional<AttributePath> part(AttributePath path, String name) {
    Attribute whole = path.attribute();
    if (!whole.isComplex()) {
      // RFC 7644 §3.5.2.2: "a complex filter is specified comparing a 'value'" of simple values: the element itself.
      return name.equalsIgnoreCase("value") ? Optional.of(path) : Optional.empty();
    }
    String prefix = whole.name() + ".";
    boolean full = name.regionMatches(true, 0, prefix, 0, prefix.length());
    return whole.subAttribute(full ? name.substring(prefix.length()) : name).map(path::withSub);
  }

  private String unknown(String name) {
    return switch (this) {
      case OfResource(ResourceType type, List<ResourceType> _) -> type.name() + " has no attribute " + name;
      case OfElement(AttributePath path) -> path + " has no sub-attribute " + name;
    };
  }
}
