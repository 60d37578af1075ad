package io.muster.application.provisioning;

import io.muster.application.port.Resources;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Caller;
import io.muster.domain.account.Account;
import io.muster.domain.patch.MemberOperation;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.validation.Reading;
import io.muster.domain.validation.SchemaRules;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Creates a resource (RFC 7644 §3.3). */
public final class CreateResource {

  private final Resources resources;
  private final Consequences consequences;
  private final Views views;
  private final Transactions transactions;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public CreateResource(
      Resources resources,
      Consequences consequences,
      Views views,
      Transactions transactions,
      Supplier<UUID> ids,
      InstantSource clock) {
    this.resources = resources;
    this.consequences = consequences;
    this.views = views;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public record Command(ResourceType type, Complex document, Projection projection) {}

  /**
   * The resource as it was stored, with its new id. Refuses with {@code INVALID_VALUE} when a value is missing or does not
   * fit, and with {@code UNIQUENESS} when another resource has a value that must be unique.
   */
  public ResourceView create(Caller caller, Command command) {
    Account account = caller.account();
    Reading reading = Intake.read(account, command.type(), command.document());
    Intake.Parts parts = Intake.divide(command.type(), reading.assigned());
    SchemaRules.requireComplete(command.type(), parts.document());
    return transactions.write(() -> {
      Resource resource = new Resource(
          command.type(), new ResourceId(ids.get()), parts.document(), Meta.firstAt(clock.instant()));
      resources.insert(account.id(), resource);
      if (parts.members() != null) {
        consequences.ofMembers(account, resource, List.of(new MemberOperation.Add(parts.members())));
      }
      consequences.ofChange(account, resource);
      return views.of(account.id(), resource, command.projection());
    });
  }
}
