package io.muster.application.provisioning;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.port.Resources;
import io.muster.domain.access.Caller;
import io.muster.domain.account.Account;
import io.muster.domain.activity.ChangedAttributes;
import io.muster.domain.activity.Operation;
import io.muster.domain.group.MembershipChange;
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
  private final Recorder recorder;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public CreateResource(
      Resources resources,
      Consequences consequences,
      Views views,
      Recorder recorder,
      Supplier<UUID> ids,
      InstantSource clock) {
    this.resources = resources;
    this.consequences = consequences;
    this.views = views;
    this.recorder = recorder;
    this.ids = ids;
    this.clock = clock;
  }

  /** {@code repairs} is how the client's dialect was understood. */
  public record Command(ResourceType type, Complex document, Projection projection, List<String> repairs) {}

  /**
   * The resource as it was stored, with its new id. Refuses with {@code INVALID_VALUE} when a value is missing or does not
   * fit, and with {@code UNIQUENESS} when another resource has a value that must be unique.
   */
  public ResourceView create(Caller caller, Command command) {
    Attempt attempt = Attempt.by(caller, Operation.CREATE, command.type().name(), null, command::repairs);
    return recorder.attempt(attempt, () -> create(caller, attempt, command));
  }

  private ResourceView create(Caller caller, Attempt attempt, Command command) {
    caller.requireWriting(command.type());
    Account account = caller.account();
    Reading reading = Intake.read(account, command.type(), command.document());
    Intake.Parts parts = Intake.divide(command.type(), reading.assigned());
    SchemaRules.requireComplete(command.type(), parts.document());
    return recorder.write(attempt, trail -> {
      Resource resource = new Resource(
          command.type(), new ResourceId(ids.get()), parts.document(), Meta.firstAt(clock.instant()));
      resources.insert(account.id(), resource);
      List<MemberOperation> members =
          parts.members() == null ? List.of() : List.of(new MemberOperation.Add(parts.members()));
      MembershipChange.Effect effect = consequences.ofMembers(account, resource, members);
      consequences.ofChange(account, null, resource, effect);
      trail.revised(resource)
          .changed(ChangedAttributes.between(resource.type(), Complex.EMPTY, resource.attributes(), effect))
          .ignored(reading.unknown());
      return views.of(account.id(), resource, command.projection());
    });
  }
}
