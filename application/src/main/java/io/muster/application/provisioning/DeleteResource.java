package io.muster.application.provisioning;

import io.muster.application.port.Resources;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Caller;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountSettings.UserDeletion;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.time.InstantSource;

/**
 * Deletes a resource (RFC 7644 §3.6). A user is never lost: it is tombstoned, or only deactivated where the account is set
 * so; its person is disabled either way.
 */
public final class DeleteResource {

  private final Resources resources;
  private final Consequences consequences;
  private final Transactions transactions;
  private final InstantSource clock;

  public DeleteResource(
      Resources resources, Consequences consequences, Transactions transactions, InstantSource clock) {
    this.resources = resources;
    this.consequences = consequences;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(ResourceType type, String id, Precondition precondition) {}

  /** Refuses with {@code NOT_FOUND} and {@code VERSION_MISMATCH}. */
  public void delete(Caller caller, Command command) {
    Account account = caller.account();
    ResourceId id = Identifiers.require(command.type(), command.id());
    transactions.write(() -> {
      Resource current = resources.findForUpdate(account.id(), command.type(), id)
          .orElseThrow(() -> Identifiers.notFound(command.type(), command.id()));
      command.precondition().requireMetBy(current.meta());
      if (deactivates(account, command.type())) {
        deactivate(account, current);
      } else {
        consequences.ofDeletion(account, current);
        resources.tombstone(account.id(), current, clock.instant());
      }
    });
  }

  private static boolean deactivates(Account account, ResourceType type) {
    return type.name().equals(CoreResourceTypes.USER)
        && account.settings().userDeletion() == UserDeletion.DEACTIVATE;
  }

  private void deactivate(Account account, Resource current) {
    Resource inactive = current.withAttributes(
        current.attributes().with("active", Value.of(false)), current.meta().changedAt(clock.instant()));
    resources.replace(account.id(), current, inactive);
    consequences.ofChange(account, inactive);
  }
}
