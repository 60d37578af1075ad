package io.muster.application.provisioning;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.port.Resources;
import io.muster.domain.access.Caller;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountSettings.UserDeletion;
import io.muster.domain.activity.ChangedAttributes;
import io.muster.domain.activity.Operation;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.time.InstantSource;
import java.util.List;

/**
 * Deletes a resource (RFC 7644 §3.6). A user is never lost: it is tombstoned, or only deactivated where the account is set
 * so; its person is disabled either way.
 */
public final class DeleteResource {

  private final Resources resources;
  private final Consequences consequences;
  private final Recorder recorder;
  private final InstantSource clock;

  public DeleteResource(
      Resources resources, Consequences consequences, Recorder recorder, InstantSource clock) {
    this.resources = resources;
    this.consequences = consequences;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** {@code repairs} is how the client's dialect was understood. */
  public record Command(ResourceType type, String id, Precondition precondition, List<String> repairs) {}

  /** Refuses with {@code FORBIDDEN}, {@code NOT_FOUND} and {@code VERSION_MISMATCH}. */
  public void delete(Caller caller, Command command) {
    Attempt attempt =
        Attempt.by(caller, Operation.DELETE, command.type().name(), command.id(), command::repairs);
    recorder.attempt(attempt, () -> delete(caller, attempt, command));
  }

  private Resource delete(Caller caller, Attempt attempt, Command command) {
    caller.requireWriting(command.type());
    Account account = caller.account();
    ResourceId id = Identifiers.require(command.type(), command.id());
    return recorder.write(attempt, trail -> {
      Resource current = resources.findForUpdate(account.id(), command.type(), id)
          .orElseThrow(() -> Identifiers.notFound(command.type(), command.id()));
      command.precondition().requireMetBy(current.meta());
      if (deactivates(account, command.type())) {
        Resource left = deactivate(account, current);
        trail.revised(left)
            .changed(ChangedAttributes.between(current.type(), current.attributes(), left.attributes()));
      } else {
        tombstone(account, current);
        trail.gone(id);
      }
      return current;
    });
  }

  private static boolean deactivates(Account account, ResourceType type) {
    return type.name().equals(CoreResourceTypes.USER)
        && account.settings().userDeletion() == UserDeletion.DEACTIVATE;
  }

  private void tombstone(Account account, Resource current) {
    consequences.ofDeletion(account, current);
    resources.tombstone(account.id(), current, clock.instant());
  }

  private Resource deactivate(Account account, Resource current) {
    Resource inactive = current.withAttributes(
        current.attributes().with("active", Value.of(false)), current.meta().changedAt(clock.instant()));
    resources.replace(account.id(), current, inactive);
    consequences.ofChange(account, current, inactive, MembershipChange.Effect.NONE);
    return inactive;
  }
}
