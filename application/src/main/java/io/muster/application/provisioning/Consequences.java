package io.muster.application.provisioning;

import io.muster.application.directory.KeepGroupInStep;
import io.muster.application.directory.KeepUserInStep;
import io.muster.application.port.Memberships;
import io.muster.domain.account.Account;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.patch.MemberOperation;
import io.muster.domain.resource.Resource;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from a change of a SCIM resource, in the transaction of the change. */
public final class Consequences {

  private final GroupMembers groupMembers;
  private final Memberships memberships;
  private final KeepUserInStep users;
  private final KeepGroupInStep groups;

  public Consequences(
      GroupMembers groupMembers, Memberships memberships, KeepUserInStep users, KeepGroupInStep groups) {
    this.groupMembers = groupMembers;
    this.memberships = memberships;
    this.users = users;
    this.groups = groups;
  }

  /** Changes the members; who joined and who left. */
  MembershipChange.Effect ofMembers(Account account, Resource group, List<MemberOperation> operations) {
    return groupMembers.change(account.id(), group.id(), operations);
  }

  /** The resource was created, or its document changed, or who belongs to it; {@code before} is null for a new one. */
  void ofChange(Account account, @Nullable Resource before, Resource after, MembershipChange.Effect members) {
    if (isOf(CoreResourceTypes.USER, after)) {
      users.afterChange(account.id(), after);
    }
    if (isOf(CoreResourceTypes.GROUP, after)) {
      groups.afterChange(account.id(), before, after, members);
    }
  }

  /** The resource is about to be tombstoned. */
  void ofDeletion(Account account, Resource resource) {
    Runnable removal = () -> memberships.removeAllOf(account.id(), resource.id());
    if (isOf(CoreResourceTypes.GROUP, resource)) {
      groups.aroundDeletion(account.id(), resource, removal);
      return;
    }
    removal.run();
    if (isOf(CoreResourceTypes.USER, resource)) {
      users.afterDeletion(account.id(), resource);
    }
  }

  private static boolean isOf(String type, Resource resource) {
    return resource.type().name().equals(type);
  }
}
