package io.muster.application.directory;

import io.muster.domain.account.AccountId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target.ToPerson;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows the SCIM users behind a person: several have the same primary email, or are the earlier lives of one. */
final class LinkedUsers {

  private final ScimRecords scim;

  LinkedUsers(ScimRecords scim) {
    this.scim = scim;
  }

  /** Whether the person had users, besides that one, and all of them were deleted. */
  boolean haveAllLeft(AccountId account, PersonId person, Resource user) {
    return !idsOfOthers(account, person, user).isEmpty() && othersOf(account, person, user).isEmpty();
  }

  /** The users linked to the person besides that one, without those deleted; the one mapped last comes first. */
  List<Resource> othersOf(AccountId account, PersonId person, Resource user) {
    List<ResourceId> others = idsOfOthers(account, person, user);
    if (others.isEmpty()) {
      return List.of();
    }
    Map<ResourceId, MappingStatus> statuses = scim.mappings().statusesOf(account, others);
    return scim.resources().findAll(account, user.type(), others).stream()
        .sorted(Comparator.comparing((Resource other) -> lastRun(statuses, other))
            .thenComparing(Resource::id)
            .reversed())
        .toList();
  }

  /** Another user linked to the person; an inactive one only if {@code evenInactive} and no other is active. */
  Optional<Resource> other(AccountId account, PersonId person, Resource user, boolean evenInactive) {
    List<Resource> others = othersOf(account, person, user);
    return others.stream()
        .filter(other -> !UserAttributes.isInactive(other))
        .findFirst()
        .or(() -> evenInactive ? others.stream().findFirst() : Optional.empty());
  }

  private List<ResourceId> idsOfOthers(AccountId account, PersonId person, Resource user) {
    return scim.mappings().linkedTo(account, new ToPerson(person)).stream()
        .filter(id -> !id.equals(user.id()))
        .toList();
  }

  private static Instant lastRun(Map<ResourceId, MappingStatus> statuses, Resource user) {
    return Optional.ofNullable(statuses.get(user.id())).map(MappingStatus::at).orElse(Instant.MIN);
  }
}
