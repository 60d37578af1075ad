package io.muster.application.provisioning;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.domain.access.Caller;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountSettings.PutMode;
import io.muster.domain.activity.Operation;
import io.muster.domain.patch.MemberOperation;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.validation.Merge;
import io.muster.domain.validation.Reading;
import io.muster.domain.validation.SchemaRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces a resource (RFC 7644 §3.5.1): merging what is provided, or strictly, as the account is set. */
public final class ReplaceResource {

  private final Revision revision;
  private final Views views;
  private final Recorder recorder;

  public ReplaceResource(Revision revision, Views views, Recorder recorder) {
    this.revision = revision;
    this.views = views;
    this.recorder = recorder;
  }

  /** {@code repairs} is how the client's dialect was understood. */
  public record Command(
      ResourceType type,
      String id,
      Complex document,
      Precondition precondition,
      Projection projection,
      List<String> repairs) {}

  /**
   * The resource as it is stored now. Refuses with {@code FORBIDDEN}, {@code NOT_FOUND}, {@code VERSION_MISMATCH}, {@code INVALID_VALUE},
   * {@code MUTABILITY} and {@code UNIQUENESS}; the resource is unchanged then.
   */
  public ResourceView replace(Caller caller, Command command) {
    Attempt attempt =
        Attempt.by(caller, Operation.REPLACE, command.type().name(), command.id(), command::repairs);
    return recorder.attempt(attempt, () -> replace(caller, attempt, command));
  }

  private ResourceView replace(Caller caller, Attempt attempt, Command command) {
    caller.requireWriting(command.type());
    Account account = caller.account();
    Reading reading = Intake.read(account, command.type(), command.document());
    boolean merging = account.settings().put() == PutMode.MERGE;
    Intake.Parts parts = Intake.divide(command.type(), merging ? reading.document() : reading.assigned());
    List<MemberOperation> members = membersOf(command.type(), parts.members(), merging);
    Revision.Of target = new Revision.Of(command.type(), command.id(), command.precondition());
    return revision.revise(account, attempt, target, current -> new Revision.Change(
            document(current, command, parts.document(), merging), members, reading.unknown(), List.of()),
        (resource, _) -> views.of(account.id(), resource, command.projection()));
  }

  private static Complex document(Resource current, Command command, Complex provided, boolean merging) {
    Complex document = merging ? merged(current, command, provided) : provided;
    SchemaRules.requireUnchangedImmutables(current.type(), current.attributes(), document);
    return document;
  }

  private static Complex merged(Resource current, Command command, Complex provided) {
    return Readback.isOne(command.document())
        ? Readback.replacing(current, provided)
        : Merge.into(current.attributes(), provided);
  }

  /** What PUT does not speak of stays when merging; otherwise RFC 7644 §3.5.1 has it cleared. */
  private static List<MemberOperation> membersOf(ResourceType type, @Nullable List<String> members, boolean merging) {
    if (members != null) {
      return List.of(new MemberOperation.Replace(members));
    }
    return merging || !Intake.hasMembers(type) ? List.of() : List.of(new MemberOperation.RemoveAll());
  }
}
