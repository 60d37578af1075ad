package io.muster.application.provisioning;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.domain.access.Caller;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Operation;
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

  /** What the activity log calls it when a selection that matched nothing got its value even so. */
  public static final String ELEMENT_CREATED = "element_created";

  private final Revision revision;
  private final Views views;
  private final Recorder recorder;
  private final int shownMembers;

  /** {@code shownMembers} is how many members a group may have to be shown to a client that did not ask to see it. */
  public PatchResource(Revision revision, Views views, Recorder recorder, int shownMembers) {
    this.revision = revision;
    this.views = views;
    this.recorder = recorder;
    this.shownMembers = shownMembers;
  }

  /** {@code repairs} is how the client's dialect was understood. */
  public record Command(
      ResourceType type,
      String id,
      Patch patch,
      Precondition precondition,
      Projection projection,
      List<String> repairs) {}

  /**
   * The resource as it is stored now; with {@code view} null, because it is a group too large to be shown unasked; and
   * the attributes that got a value because none matched a selection.
   */
  public record Result(Resource resource, @Nullable ResourceView view, List<AttributePath> created) {}

  /**
   * Refuses with {@code FORBIDDEN}, {@code NOT_FOUND}, {@code VERSION_MISMATCH} and every reason of a patch; the resource is unchanged
   * then.
   */
  public Result patch(Caller caller, Command command) {
    Attempt attempt = Attempt.by(caller, Operation.PATCH, command.type().name(), command.id(), command::repairs);
    return recorder.attempt(attempt, () -> patch(caller, attempt, command));
  }

  private Result patch(Caller caller, Attempt attempt, Command command) {
    caller.requireWriting(command.type());
    Account account = caller.account();
    Revision.Of target = new Revision.Of(command.type(), command.id(), command.precondition());
    return revision.revise(account, attempt, target, current -> {
      Patched patched = command.patch().applyTo(command.type(), current.attributes());
      Intake.requireWelcome(account, patched.unknown());
      return new Revision.Change(patched.document(), patched.members(), patched.unknown(), patched.created());
    }, (resource, change) ->
        new Result(resource, view(account.id(), resource, command.projection()), change.created()));
  }

  /** RFC 7644 §3.5.2: "The server MUST return a 200 OK if the 'attributes' parameter is specified in the request." */
  private @Nullable ResourceView view(AccountId account, Resource resource, Projection projection) {
    return projection.isChosen()
        ? views.of(account, resource, projection)
        : views.ofFew(account, resource, projection, shownMembers).orElse(null);
  }
}
