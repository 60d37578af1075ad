package io.muster.domain.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A resource type (RFC 7643 §6): where it is served, its core schema and the extensions it may carry. */
public record ResourceType(
    String id, String name, String endpoint, String description, Schema schema, List<Extension> extensions) {

  /** An extension of a resource type; a required one must be present in every resource. */
  public record Extension(Schema schema, boolean required) {}

  public ResourceType {
    extensions = List.copyOf(extensions);
  }

  /** The same type with further extensions. */
  public ResourceType with(List<Extension> more) {
    return new ResourceType(id, name, endpoint, description, schema,
        Stream.concat(extensions.stream(), more.stream()).toList());
  }

  /** The schema of that URN, core or extension. URNs are compared without case (RFC 8141 §3). */
  public Optional<Schema> schemaNamed(String urn) {
    return schemas().filter(candidate -> candidate.isNamed(urn)).findFirst();
  }

  /** The core schema, then the extensions. */
  public Stream<Schema> schemas() {
    return Stream.concat(Stream.of(schema), extensions.stream().map(Extension::schema));
  }
}
