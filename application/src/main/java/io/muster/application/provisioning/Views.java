package io.muster.application.provisioning;

import io.muster.application.port.Memberships;
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
import java.util.List;
import java.util.Map;

/** Reads the relations that an answer shows, and no others, in a number of round trips that the answer's size is no part of. */
public final class Views {

  private static final Attribute GROUPS = UserSchema.SCHEMA.attributes().named("groups").orElseThrow();

  private final Memberships memberships;

  public Views(Memberships memberships) {
    this.memberships = memberships;
  }

  ResourceView of(AccountId account, Resource resource, Projection projection) {
    return of(account, List.of(resource), projection).getFirst();
  }

  /** Resources of one type. */
  List<ResourceView> of(AccountId account, List<Resource> resources, Projection projection) {
    List<ResourceId> ids = resources.stream().map(Resource::id).toList();
    boolean groups = has(resources, GroupSchema.MEMBERS) && projection.includes(GroupSchema.MEMBERS);
    boolean users = has(resources, GROUPS) && projection.includes(GROUPS);
    Map<ResourceId, List<Member>> members = groups ? memberships.membersOf(account, ids) : Map.of();
    Map<ResourceId, List<Membership>> belonging = users ? memberships.groupsOf(account, ids) : Map.of();
    return resources.stream()
        .map(resource -> new ResourceView(resource, new Relations(
            members.getOrDefault(resource.id(), List.of()), belonging.getOrDefault(resource.id(), List.of()))))
        .toList();
  }

  private static boolean has(List<Resource> resources, Attribute attribute) {
    return !resources.isEmpty() && resources.getFirst().type().schema().attribute(attribute.name())
        .filter(own -> own == attribute).isPresent();
  }
}
