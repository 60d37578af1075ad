package io.muster.domain.resource;

import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;

/**
 * A stored SCIM resource. {@code attributes} holds what clients wrote, {@code externalId} included, extensions under their
 * URNs; {@code id}, {@code schemas}, {@code meta}, members and derived attributes are not part of it.
 */
public record Resource(ResourceType type, ResourceId id, Complex attributes, Meta meta) {

  public Resource withAttributes(Complex changed, Meta changedMeta) {
    return new Resource(type, id, changed, changedMeta);
  }
}
