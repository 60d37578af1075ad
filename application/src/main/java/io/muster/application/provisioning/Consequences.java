package io.muster.application.provisioning;

import io.muster.application.directory.KeepUserInStep;
import io.muster.application.port.Memberships;
import io.muster.domain.account.Account;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.patch.MemberOperation;
import io.muster.domain.resource.Resource;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;

/** What follows from a change of a SCIM resource, in the transaction of the change. */
public final class Consequences {

  private final GroupMembers groupMembers;
  private final Memberships memberships;
  private final KeepUserInStep users;

  public Consequences(GroupMembers groupMembers, Memberships memberships, KeepUserInStep users) {
    this.groupMembers = groupMembers;
    this.memberships = memberships;
    this.users = users;
  }

  /** Changes the members; who joined and who left. */
  MembershipChange.Effect ofMembers(Account account, Resource group, List<MemberOperation> operations) {
    return groupMembers.change(account.id(), group.id(), operations);
  }

  /** The resource was created or its document changed. */
  void ofChange(Account account, Resource resource) {
    if (isUser(resource)) {
      users.afterChange(account.id(), resource);
    }
  }

  /** The resource is about to be tombstoned. */
  void ofDeletion(Account account, Resource resource) {
    memberships.removeAllOf(account.id(), resource.id());
    if (isUser(resource)) {
      users.afterDeletion(account.id(), resource);
    }
  }

  private static boolean isUser(Resource resource) {
    return resource.type().name().equals(CoreResourceTypes.USER);
  }
}
