package io.muster.application.provisioning;

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
        new Attempt(caller, Operation.DELETE, command.type().name(), command.id(), command::repairs);
    recorder.attempt(attempt, () -> delete(attempt, command));
  }

  private Resource delete(Attempt attempt, Command command) {
    attempt.caller().requireWriting(command.type());
    Account account = attempt.caller().account();
    ResourceId id = Identifiers.require(command.type(), command.id());
    return recorder.write(attempt, () -> {
      Resource current = resources.findForUpdate(account.id(), command.type(), id)
          .orElseThrow(() -> Identifiers.notFound(command.type(), command.id()));
      command.precondition().requireMetBy(current.meta());
      Resource left = deactivates(account, command.type()) ? deactivate(account, current) : tombstone(account, current);
      return new Recorder.Change<>(current, id,
          ChangedAttributes.between(current.type(), current.attributes(), left.attributes()), List.of(), List.of());
    });
  }

  private static boolean deactivates(Account account, ResourceType type) {
    return type.name().equals(CoreResourceTypes.USER)
        && account.settings().userDeletion() == UserDeletion.DEACTIVATE;
  }

  private Resource tombstone(Account account, Resource current) {
    consequences.ofDeletion(account, current);
    resources.tombstone(account.id(), current, clock.instant());
    return current;
  }

  private Resource deactivate(Account account, Resource current) {
    Resource inactive = current.withAttributes(
        current.attributes().with("active", Value.of(false)), current.meta().changedAt(clock.instant()));
    resources.replace(account.id(), current, inactive);
    consequences.ofChange(account, current, inactive, MembershipChange.Effect.NONE);
    return inactive;
  }
}
