package io.muster.application.provisioning;

import io.muster.application.port.Memberships;
import io.muster.application.port.Resources;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes who belongs to a group, for members that exist. */
public final class GroupMembers {

  private static final int NAMED = 10;

  private final Resources resources;
  private final Memberships memberships;

  public GroupMembers(Resources resources, Memberships memberships) {
    this.resources = resources;
    this.memberships = memberships;
  }

  /** Refuses with {@code INVALID_VALUE}, naming them, when the change adds members that do not exist. */
  MembershipChange.Effect change(AccountId account, ResourceId group, MembershipChange change) {
    if (change.isNone()) {
      return MembershipChange.Effect.NONE;
    }
    Set<ResourceId> newcomers = change.replacement() != null ? change.replacement() : change.added();
    requireExisting(account, newcomers);
    return memberships.change(account, group, change);
  }

  /** The identifiers of those who are to be added. Refuses with {@code INVALID_VALUE} what cannot be one. */
  static Set<ResourceId> identifiers(Collection<String> values) {
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
  static List<ResourceId> knownIdentifiers(Collection<String> values) {
    return values.stream().map(ResourceId::parse).flatMap(Optional::stream).toList();
  }

  private void requireExisting(AccountId account, Set<ResourceId> ids) {
    Set<ResourceId> missing = new LinkedHashSet<>(ids);
    for (ResourceType type : List.of(CoreResourceTypes.USERS, CoreResourceTypes.GROUPS)) {
      if (!missing.isEmpty()) {
        missing.removeAll(resources.existing(account, type, missing));
      }
    }
    if (!missing.isEmpty()) {
      throw unknownMembers(missing.stream().map(ResourceId::toString).toList());
    }
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
