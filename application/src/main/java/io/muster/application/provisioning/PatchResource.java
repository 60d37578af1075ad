package io.muster.application.provisioning;

import io.muster.domain.access.Caller;
import io.muster.domain.patch.Patch;
import io.muster.domain.patch.Patched;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.Precondition;
import io.muster.domain.schema.ResourceType;

/** Changes a resource by operations (RFC 7644 §3.5.2), all of them or none. */
public final class PatchResource {

  private final Revision revision;

  public PatchResource(Revision revision) {
    this.revision = revision;
  }

  public record Command(
      ResourceType type, String id, Patch patch, Precondition precondition, Projection projection) {}

  /**
   * The resource as it is stored now. Refuses with {@code NOT_FOUND}, {@code VERSION_MISMATCH} and every reason of a patch;
   * the resource is unchanged then.
   */
  public ResourceView patch(Caller caller, Command command) {
    Revision.Of target =
        new Revision.Of(command.type(), command.id(), command.precondition(), command.projection());
    return revision.revise(caller, target, current -> {
      Patched patched = command.patch().applyTo(command.type(), current.attributes());
      return new Revision.Change(patched.document(), patched.members());
    });
  }
}
