package io.muster.application.provisioning;

import io.muster.domain.access.Caller;
import io.muster.domain.account.AccountId;
import io.muster.domain.patch.Patch;
import io.muster.domain.patch.Patched;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Resource;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes a resource by operations (RFC 7644 §3.5.2), all of them or none. */
public final class PatchResource {

  private final Revision revision;
  private final Views views;
  private final int shownMembers;

  /** {@code shownMembers} is how many members a group may have to be shown to a client that did not ask to see it. */
  public PatchResource(Revision revision, Views views, int shownMembers) {
    this.revision = revision;
    this.views = views;
    this.shownMembers = shownMembers;
  }

  public record Command(
      ResourceType type, String id, Patch patch, Precondition precondition, Projection projection) {}

  /**
   * The resource as it is stored now; with {@code view} null, because it is a group too large to be shown unasked; and
   * the attributes that got a value because none matched a selection.
   */
  public record Result(Resource resource, @Nullable ResourceView view, List<AttributePath> created) {}

  /**
   * Refuses with {@code NOT_FOUND}, {@code VERSION_MISMATCH} and every reason of a patch; the resource is unchanged
   * then.
   */
  public Result patch(Caller caller, Command command) {
    Revision.Of target = new Revision.Of(command.type(), command.id(), command.precondition());
    return revision.revise(caller, target, current -> {
      Patched patched = command.patch().applyTo(command.type(), current.attributes());
      return new Revision.Change(patched.document(), patched.members(), patched.created());
    }, (resource, change) ->
        new Result(resource, view(caller.account().id(), resource, command.projection()), change.created()));
  }

  /** RFC 7644 §3.5.2: "The server MUST return a 200 OK if the 'attributes' parameter is specified in the request." */
  private @Nullable ResourceView view(AccountId account, Resource resource, Projection projection) {
    return projection.isChosen()
        ? views.of(account, resource, projection)
        : views.ofFew(account, resource, projection, shownMembers).orElse(null);
  }
}
