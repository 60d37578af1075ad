package io.muster.application.provisioning;

import io.muster.domain.Refusal;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;

/** How an id that nobody has is answered, whether or not it is in our syntax: RFC 7644 §3.12, 404. */
final class Identifiers {

  private Identifiers() {}

  static ResourceId require(ResourceType type, String id) {
    return ResourceId.parse(id).orElseThrow(() -> notFound(type, id));
  }

  /** Says the id when it is one; anything else may be a personal value, such as a user name. */
  static Refusal notFound(ResourceType type, String id) {
    String shown = ResourceId.parse(id).isPresent() ? id : "with this id";
    return Refusal.notFound(type.name() + " " + shown + " does not exist.");
  }
}
