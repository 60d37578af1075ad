package io.muster.application.provisioning;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.discovery.Catalogs;
import io.muster.application.port.History;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Subject;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.validation.Reading;
import io.muster.domain.validation.SchemaReader;
import io.muster.domain.validation.SchemaRules;
import java.util.List;
import java.util.UUID;

/**
 * Puts a SCIM user back to what it was in a revision, as if a client had replaced it so: by the schemas of today, and
 * followed by its person.
 */
public final class RestoreRevision {

  private final History history;
  private final Catalogs catalogs;
  private final Revision revision;
  private final Recorder recorder;
  private final Transactions transactions;

  public RestoreRevision(
      History history, Catalogs catalogs, Revision revision, Recorder recorder, Transactions transactions) {
    this.history = history;
    this.catalogs = catalogs;
    this.revision = revision;
    this.recorder = recorder;
    this.transactions = transactions;
  }

  /** {@code precondition} is what the user must still be. */
  public record Command(ResourceId user, UUID revision, Precondition precondition) {}

  /**
   * Needs an administrator. Refuses with {@code NOT_FOUND} a user that is gone, or a revision that is none of its own, and
   * as a replacement does; the user is unchanged then.
   */
  public Resource restore(Administrator administrator, Command command) {
    Attempt attempt =
        Attempt.by(administrator, Operation.RESTORE, CoreResourceTypes.USER, command.user().value());
    return recorder.attempt(attempt, () -> restore(administrator, attempt, command));
  }

  private Resource restore(Administrator administrator, Attempt attempt, Command command) {
    administrator.require(Role.ADMINISTRATOR);
    Account account = administrator.account();
    ResourceType type = catalogs.of(account).resourceTypeNamed(CoreResourceTypes.USER).orElseThrow();
    Entry entry = transactions.read(() -> history.find(
            account.id(), new Subject(type.name(), command.user()), command.revision()))
        .orElseThrow(() -> Refusal.notFound("The user has no such revision."));
    if (entry.document() == null || entry.document().isEmpty()) {
      throw Refusal.conflict("In that revision the user was deleted.");
    }
    Reading reading = SchemaReader.read(type, entry.document());
    Revision.Of target = new Revision.Of(type, command.user().toString(), command.precondition());
    return revision.revise(account, attempt, target, current -> {
      SchemaRules.requireUnchangedImmutables(type, current.attributes(), reading.assigned());
      return new Revision.Change(reading.assigned(), List.of(), reading.unknown(), List.of());
    }, (resource, _) -> resource);
  }
}
