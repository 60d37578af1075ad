package io.muster.application.provisioning;

import io.muster.application.port.Resources;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Caller;
import io.muster.domain.account.Account;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.patch.MemberOperation;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.validation.SchemaRules;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/**
 * The way every change of an existing resource goes: locked, checked, changed, followed. Since the resource stays locked
 * until the transaction ends, two clients at once never lose an update.
 */
public final class Revision {

  private final Resources resources;
  private final Consequences consequences;
  private final Views views;
  private final Transactions transactions;
  private final InstantSource clock;

  public Revision(
      Resources resources, Consequences consequences, Views views, Transactions transactions, InstantSource clock) {
    this.resources = resources;
    this.consequences = consequences;
    this.views = views;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Which resource, what it must still be, and what of it is shown afterwards. */
  record Of(ResourceType type, String id, Precondition precondition, Projection projection) {}

  /** What becomes of the document and of the members. */
  record Change(Complex document, List<MemberOperation> members) {}

  /** The resource after the change; a change that changes nothing leaves its version and its time as they are. */
  ResourceView revise(Caller caller, Of target, Function<Resource, Change> change) {
    Account account = caller.account();
    ResourceId id = Identifiers.require(target.type(), target.id());
    return transactions.write(() -> {
      Resource current = resources.findForUpdate(account.id(), target.type(), id)
          .orElseThrow(() -> Identifiers.notFound(target.type(), target.id()));
      target.precondition().requireMetBy(current.meta());
      Resource changed = apply(account, current, change.apply(current));
      return views.of(account.id(), changed, target.projection());
    });
  }

  private Resource apply(Account account, Resource current, Change change) {
    SchemaRules.requireComplete(current.type(), change.document());
    MembershipChange.Effect effect = consequences.ofMembers(account, current, change.members());
    boolean sameDocument = change.document().equals(current.attributes());
    if (sameDocument && effect.isNone()) {
      return current;
    }
    Resource changed = current.withAttributes(change.document(), current.meta().changedAt(clock.instant()));
    resources.replace(account.id(), current, changed);
    if (!sameDocument) {
      consequences.ofChange(account, changed);
    }
    return changed;
  }
}
