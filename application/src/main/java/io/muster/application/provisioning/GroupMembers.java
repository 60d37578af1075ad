package io.muster.application.provisioning;

import io.muster.application.port.Memberships;
import io.muster.application.port.Resources;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterEvaluation;
import io.muster.domain.group.Member;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.group.MembershipChange.Effect;
import io.muster.domain.patch.MemberOperation;
import io.muster.domain.projection.Representation;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes who belongs to a group, for members that exist. */
public final class GroupMembers {

  private static final int NAMED = 10;
  private static final int BATCH = 1_000;
  private static final Representation AS_SHOWN = new Representation("");

  private final Resources resources;
  private final Memberships memberships;
  private final GroupNesting nesting;

  public GroupMembers(Resources resources, Memberships memberships) {
    this.resources = resources;
    this.memberships = memberships;
    this.nesting = new GroupNesting(resources, memberships);
  }

  /**
   * Makes the operations in their order; who came and who went in the end. Operations that name members are one change,
   * whose cost is theirs; only a removal by another filter reads the members. Refuses with {@code INVALID_VALUE}, naming
   * them, when members are added that do not exist, and when a group would contain itself.
   */
  Effect change(AccountId account, ResourceId group, List<MemberOperation> operations) {
    MembershipChange pending = MembershipChange.NONE;
    Effect effect = Effect.NONE;
    for (MemberOperation operation : operations) {
      switch (operation) {
        case MemberOperation.Add(List<String> ids) -> pending = pending.thenAdd(identifiers(ids));
        case MemberOperation.Remove(List<String> ids) -> pending = pending.thenRemove(knownIdentifiers(ids));
        case MemberOperation.Replace(List<String> ids) -> pending = MembershipChange.replaceBy(identifiers(ids));
        case MemberOperation.RemoveAll _ -> pending = MembershipChange.replaceBy(List.of());
        case MemberOperation.RemoveMatching(Filter filter) -> {
          effect = effect.then(apply(account, group, pending));
          pending = MembershipChange.NONE.thenRemove(matching(account, group, filter));
        }
      }
    }
    return effect.then(apply(account, group, pending));
  }

  private List<ResourceId> matching(AccountId account, ResourceId group, Filter filter) {
    List<ResourceId> found = new ArrayList<>();
    List<Member> page = memberships.membersOf(account, group, null, BATCH);
    while (!page.isEmpty()) {
      page.stream()
          .filter(member -> FilterEvaluation.matchesElement(filter, AS_SHOWN.member(member)))
          .map(Member::id)
          .forEach(found::add);
      page = memberships.membersOf(account, group, page.getLast().id(), BATCH);
    }
    return found;
  }

  private Effect apply(AccountId account, ResourceId group, MembershipChange change) {
    if (change.isNone()) {
      return Effect.NONE;
    }
    Set<ResourceId> newcomers = change.replacement() != null ? change.replacement() : change.added();
    nesting.requireNoCircle(account, group, requireExisting(account, newcomers));
    return memberships.change(account, group, change);
  }

  /** The identifiers of those who are to be added. Refuses with {@code INVALID_VALUE} what cannot be one. */
  private static Set<ResourceId> identifiers(Collection<String> values) {
    Set<ResourceId> ids = new LinkedHashSet<>();
    List<String> unknown = values.stream()
        .filter(value -> ResourceId.parse(value).map(ids::add).isEmpty())
        .toList();
    if (!unknown.isEmpty()) {
      throw unknownMembers(unknown);
    }
    return ids;
  }

  /** The identifiers among those who are to be removed: what cannot be a member is none already. */
  private static List<ResourceId> knownIdentifiers(Collection<String> values) {
    return values.stream().map(ResourceId::parse).flatMap(Optional::stream).toList();
  }

  /** The groups among them. */
  private Set<ResourceId> requireExisting(AccountId account, Set<ResourceId> ids) {
    Set<ResourceId> missing = new LinkedHashSet<>(ids);
    if (!missing.isEmpty()) {
      missing.removeAll(resources.existing(account, CoreResourceTypes.USERS, missing));
    }
    Set<ResourceId> groups =
        missing.isEmpty() ? Set.of() : resources.existing(account, CoreResourceTypes.GROUPS, missing);
    missing.removeAll(groups);
    if (!missing.isEmpty()) {
      throw unknownMembers(missing.stream().map(ResourceId::toString).toList());
    }
    return groups;
  }

  private static Refusal unknownMembers(List<String> values) {
    String more = values.size() > NAMED ? " and " + (values.size() - NAMED) + " more" : "";
    return Refusal.invalidValue("members: no user or group has the id "
        + String.join(", ", values.stream().limit(NAMED).map(GroupMembers::shortened).toList()) + more + ".");
  }

  private static String shortened(String value) {
    return value.length() <= 64 ? value : value.substring(0, 64) + "…";
  }
}
