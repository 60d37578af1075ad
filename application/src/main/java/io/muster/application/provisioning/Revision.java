package io.muster.application.provisioning;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.port.Resources;
import io.muster.domain.account.Account;
import io.muster.domain.activity.ChangedAttributes;
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
  private final Recorder recorder;
  private final InstantSource clock;

  public Revision(
      Resources resources, Consequences consequences, Recorder recorder, InstantSource clock) {
    this.resources = resources;
    this.consequences = consequences;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Which resource, and what it must still be. */
  record Of(ResourceType type, String id, Precondition precondition) {}

  /**
   * What becomes of the document and of the members; which names were ignored; and what was created because a selection
   * matched nothing.
   */
  record Change(
      Complex document, List<MemberOperation> members, List<String> ignored, List<AttributePath> created) {

    private List<String> repairs() {
      return created.isEmpty() ? List.of() : List.of(PatchResource.ELEMENT_CREATED);
    }
  }

  private record Revised(Resource resource, MembershipChange.Effect effect) {}

  /**
   * What {@code answer} makes of the resource after the change; a change that changes nothing leaves its version and
   * its time as they are.
   */
  <R> R revise(
      Account account,
      Attempt attempt,
      Of target,
      Function<Resource, Change> change,
      BiFunction<Resource, Change, R> answer) {
    ResourceId id = Identifiers.require(target.type(), target.id());
    return recorder.write(attempt, trail -> {
      Resource current = resources.findForUpdate(account.id(), target.type(), id)
          .orElseThrow(() -> Identifiers.notFound(target.type(), target.id()));
      target.precondition().requireMetBy(current.meta());
      Change planned = change.apply(current);
      Revised revised = apply(account, current, planned);
      if (!revised.resource().attributes().equals(current.attributes())) {
        trail.revised(revised.resource());
      }
      trail.ignored(planned.ignored()).repaired(planned.repairs()).changed(ChangedAttributes.between(
          target.type(), current.attributes(), planned.document(), revised.effect()));
      return answer.apply(revised.resource(), planned);
    });
  }

  private Revised apply(Account account, Resource current, Change change) {
    SchemaRules.requireComplete(current.type(), change.document());
    MembershipChange.Effect effect = consequences.ofMembers(account, current, change.members());
    boolean sameDocument = change.document().equals(current.attributes());
    if (sameDocument && effect.isNone()) {
      return new Revised(current, effect);
    }
    Resource changed = current.withAttributes(change.document(), current.meta().changedAt(clock.instant()));
    resources.replace(account.id(), current, changed);
    consequences.ofChange(account, current, changed, effect);
    return new Revised(changed, effect);
  }
}
