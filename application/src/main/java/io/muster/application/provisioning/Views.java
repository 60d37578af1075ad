package io.muster.application.provisioning;

import io.muster.application.port.Memberships;
import io.muster.application.port.Transactions;
import io.muster.domain.account.AccountId;
import io.muster.domain.group.Member;
import io.muster.domain.group.Membership;
import io.muster.domain.projection.Projection;
import io.muster.domain.projection.Relations;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.core.GroupSchema;
import io.muster.domain.schema.core.UserSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the relations that an answer shows, and no others, in a number of round trips that the answer's size is no part of. */
public final class Views {

  private static final Attribute GROUPS = UserSchema.SCHEMA.attributes().named("groups").orElseThrow();

  /** Of a larger group the others are read while the answer is written. */
  private static final int PAGE = 1_000;

  private final Memberships memberships;
  private final Transactions transactions;

  public Views(Memberships memberships, Transactions transactions) {
    this.memberships = memberships;
    this.transactions = transactions;
  }

  /** One resource, of whose members a page is read at most. */
  ResourceView of(AccountId account, Resource resource, Projection projection) {
    if (!showsMembers(List.of(resource), projection)) {
      return of(account, List.of(resource), projection).getFirst();
    }
    List<Member> members = memberships.membersOf(account, resource.id(), null, PAGE);
    return new ResourceView(resource, new Relations(members, List.of()),
        members.size() < PAGE ? null : last -> transactions.read(
            () -> memberships.membersOf(account, resource.id(), last, PAGE)));
  }

  /** Empty when the answer would show more than so many members; no more of them are read than it takes to know. */
  Optional<ResourceView> ofFew(AccountId account, Resource resource, Projection projection, int shownMembers) {
    if (!showsMembers(List.of(resource), projection)) {
      return Optional.of(of(account, resource, projection));
    }
    List<Member> members = memberships.membersOf(account, resource.id(), null, shownMembers + 1);
    return members.size() > shownMembers
        ? Optional.empty()
        : Optional.of(new ResourceView(resource, new Relations(members, List.of())));
  }

  /** Resources of one type. */
  List<ResourceView> of(AccountId account, List<Resource> resources, Projection projection) {
    List<ResourceId> ids = resources.stream().map(Resource::id).toList();
    boolean groups = showsMembers(resources, projection);
    boolean users = has(resources, GROUPS) && projection.includes(GROUPS);
    Map<ResourceId, List<Member>> members = groups ? memberships.membersOf(account, ids) : Map.of();
    Map<ResourceId, List<Membership>> belonging = users ? memberships.groupsOf(account, ids) : Map.of();
    return resources.stream()
        .map(resource -> new ResourceView(resource, new Relations(
            members.getOrDefault(resource.id(), List.of()), belonging.getOrDefault(resource.id(), List.of()))))
        .toList();
  }

  /** Resources of any types. */
  List<ResourceView> of(AccountId account, List<Resource> resources, SearchResources.Shown shown) {
    Map<ResourceId, ResourceView> views = new HashMap<>();
    resources.stream().collect(Collectors.groupingBy(resource -> resource.type().id())).values().forEach(alike ->
        of(account, alike, shown.of(alike.getFirst().type())).forEach(view -> views.put(view.resource().id(), view)));
    return resources.stream().flatMap(resource -> Stream.ofNullable(views.get(resource.id()))).toList();
  }

  private static boolean showsMembers(List<Resource> resources, Projection projection) {
    return has(resources, GroupSchema.MEMBERS) && projection.includes(GroupSchema.MEMBERS);
  }

  private static boolean has(List<Resource> resources, Attribute attribute) {
    return !resources.isEmpty() && resources.getFirst().type().schema().attribute(attribute.name())
        .filter(own -> own == attribute).isPresent();
  }
}
