package io.muster.domain.projection;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes an answer holds (RFC 7644 §3.9): those asked for, or all that are returned by default less those
 * excluded; what is returned always or never stays so. Names that no schema knows select nothing.
 */
public final class Projection {

  private final ResourceType type;
  private final @Nullable Selection requested;
  private final Selection excluded;

  private Projection(ResourceType type, @Nullable Selection requested, Selection excluded) {
    this.type = type;
    this.requested = requested;
    this.excluded = excluded;
  }

  public static Projection byDefault(ResourceType type) {
    return of(type, List.of(), List.of());
  }

  /** From the names in {@code attributes} and {@code excludedAttributes}; an empty list means the parameter is absent. */
  public static Projection of(ResourceType type, Collection<String> attributes, Collection<String> excluded) {
    return new Projection(type, attributes.isEmpty() ? null : Selection.of(type, attributes),
        Selection.of(type, excluded));
  }

  /** Whether the client chose attributes itself. */
  public boolean isChosen() {
    return requested != null || !excluded.isEmpty();
  }

  /** Whether the answer can hold that attribute of the core schema: what it cannot hold need not be read. */
  public boolean includes(Attribute attribute) {
    return keeps(new AttributePath(type.schema(), false, attribute, null));
  }

  /** The part of a representation that the answer holds. */
  public Complex apply(Complex representation) {
    Map<String, Value> kept = new LinkedHashMap<>();
    representation.entries().forEach((name, value) -> {
      Optional<Schema> extension = extensionNamed(name);
      Value shown = extension.isPresent() && value instanceof Complex data
          ? entries(data, part -> extension.get().attribute(part).map(found -> path(extension.get(), true, found)))
          : attribute(topLevel(name), value);
      if (shown != null && !shown.isUnassigned()) {
        kept.put(name, shown);
      }
    });
    return new Complex(kept);
  }

  private Optional<Schema> extensionNamed(String name) {
    return name.indexOf(':') < 0 ? Optional.empty() : type.schemaNamed(name);
  }

  private Optional<AttributePath> topLevel(String name) {
    return CommonAttributes.named(name).or(() -> type.schema().attribute(name))
        .map(found -> path(type.schema(), false, found));
  }

  private static AttributePath path(Schema schema, boolean extension, Attribute attribute) {
    return new AttributePath(schema, extension, attribute, null);
  }

  private Complex entries(Complex data, Function<String, Optional<AttributePath>> paths) {
    Map<String, Value> kept = new LinkedHashMap<>();
    data.entries().forEach((name, value) -> {
      Value part = attribute(paths.apply(name), value);
      if (part != null && !part.isUnassigned()) {
        kept.put(name, part);
      }
    });
    return new Complex(kept);
  }

  private @Nullable Value attribute(Optional<AttributePath> path, Value value) {
    return path.filter(this::keeps).map(found -> parts(found, value)).orElse(null);
  }

  private Value parts(AttributePath path, Value value) {
    return switch (value) {
      case Many many when path.attribute().isComplex() -> new Many(
          many.values().stream().map(element -> parts(path, element)).filter(part -> !part.isUnassigned()).toList());
      case Complex complex when path.attribute().isComplex() ->
          entries(complex, name -> path.attribute().subAttribute(name).map(path::withSub));
      case Many _, Complex _, Value.Text _, Value.Bool _, Value.Number _, Value.Unassigned _ -> value;
    };
  }

  private boolean keeps(AttributePath path) {
    return switch (path.leaf().returned()) {
      case ALWAYS -> path.subAttribute() == null || keeps(path.dropSub());
      case NEVER -> false;
      case DEFAULT -> (requested == null || requested.reaches(path)) && !excluded.names(path);
      case REQUEST -> requested != null && requested.names(path);
    };
  }
}
