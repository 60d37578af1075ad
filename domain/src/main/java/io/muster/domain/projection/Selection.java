package io.muster.domain.projection;

import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Attributes by name, sub-attributes and whole extensions among them. */
record Selection(Set<AttributePath> paths, Set<Schema> extensions) {

  static Selection of(ResourceType type, Collection<String> names) {
    Set<AttributePath> paths = new HashSet<>();
    Set<Schema> extensions = new HashSet<>();
    for (String name : names) {
      type.schemaNamed(name).filter(schema -> schema != type.schema()).ifPresentOrElse(
          extensions::add, () -> AttributePath.resolve(type, name).ifPresent(paths::add));
    }
    return new Selection(paths, extensions);
  }

  boolean isEmpty() {
    return paths.isEmpty() && extensions.isEmpty();
  }

  /** The attribute itself is named, or all of what it is part of. */
  boolean names(AttributePath path) {
    return paths.contains(path)
        || path.subAttribute() != null && paths.contains(path.dropSub())
        || path.extension() && extensions.contains(path.schema());
  }

  /** It is named, or a part of it is. */
  boolean reaches(AttributePath path) {
    return names(path) || path.subAttribute() == null && paths.stream().anyMatch(part -> part.dropSub().equals(path));
  }
}
