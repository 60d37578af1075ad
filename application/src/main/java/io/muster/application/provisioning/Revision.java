package io.muster.application.provisioning;

import io.muster.application.port.Resources;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Caller;
import io.muster.domain.account.Account;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.patch.MemberOperation;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.validation.SchemaRules;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The way every change of an existing resource goes: locked, checked, changed, followed. Since the resource stays locked
 * until the transaction ends, two clients at once never lose an update.
 */
public final class Revision {

  private final Resources resources;
  private final Consequences consequences;
  private final Transactions transactions;
  private final InstantSource clock;

  public Revision(
      Resources resources, Consequences consequences, Transactions transactions, InstantSource clock) {
    this.resources = resources;
    this.consequences = consequences;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Which resource, and what it must still be. */
  record Of(ResourceType type, String id, Precondition precondition) {}

  /** What becomes of the document and of the members; and what was created because a selection matched nothing. */
  record Change(Complex document, List<MemberOperation> members, List<AttributePath> created) {

    Change(Complex document, List<MemberOperation> members) {
      this(document, members, List.of());
    }
  }

  /**
   * What {@code answer} makes of the resource after the change; a change that changes nothing leaves its version and
   * its time as they are.
   */
  <R> R revise(
      Caller caller, Of target, Function<Resource, Change> change, BiFunction<Resource, Change, R> answer) {
    Account account = caller.account();
    ResourceId id = Identifiers.require(target.type(), target.id());
    return transactions.write(() -> {
      Resource current = resources.findForUpdate(account.id(), target.type(), id)
          .orElseThrow(() -> Identifiers.notFound(target.type(), target.id()));
      target.precondition().requireMetBy(current.meta());
      Change planned = change.apply(current);
      return answer.apply(apply(account, current, planned), planned);
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
