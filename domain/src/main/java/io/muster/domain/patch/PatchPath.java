package io.muster.domain.patch;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterParser;
import io.muster.domain.filter.SelectionPath;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an operation is about (RFC 7644 §3.5.2, "path"): resolved, and known to be writable in principle. */
public sealed interface PatchPath {

  /** No path: "the target location is assumed to be the resource itself". */
  record WholeResource() implements PatchPath {}

  /** All attributes of an extension, named by its URN. */
  record WholeExtension(Schema schema) implements PatchPath {}

  /** An attribute; or a sub-attribute, that of every value if there are many. */
  record Whole(AttributePath path) implements PatchPath {}

  /** Those values of a multi-valued attribute that match, or their sub-attribute. */
  record Selected(AttributePath path, Filter selection) implements PatchPath {}

  /** Refuses with {@code INVALID_PATH}, naming the place, what is malformed or unknown. */
  static PatchPath parse(ResourceType type, @Nullable String text, FilterLimits limits) {
    if (text == null) {
      return new WholeResource();
    }
    Optional<Schema> extension = type.schemaNamed(text).filter(schema -> schema != type.schema());
    return extension.isPresent() ? new WholeExtension(extension.get()) : attribute(type, text, limits);
  }

  private static PatchPath attribute(ResourceType type, String text, FilterLimits limits) {
    SelectionPath read = read(type, text, limits);
    if (read.selection() == null) {
      return new Whole(read.path());
    }
    if (!read.path().attribute().multiValued()) {
      throw Refusal.invalidPath(read.path().dropSub() + " has one value, so there is none to select with \"[\".");
    }
    return new Selected(read.path(), read.selection());
  }

  /** RFC 7644 §3.12, invalidPath: "The 'path' attribute was invalid or malformed", the filter in it included. */
  private static SelectionPath read(ResourceType type, String text, FilterLimits limits) {
    try {
      return FilterParser.parsePath(type, text, limits);
    } catch (Refusal inFilter) {
      throw Refusal.invalidPath(inFilter.detail());
    }
  }
}
