package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.group.Member;
import io.muster.domain.group.Membership;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.resource.ResourceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who belongs to which group: a relation, so that a change costs what it changes, at any size of the group. */
public interface Memberships {

  /**
   * Applies the change: adding who is there and removing who is not changes nothing. Members must exist.
   *
   * @return who really came and who really went
   */
  MembershipChange.Effect change(AccountId account, ResourceId group, MembershipChange change);

  /** The members in the order of their identifiers, at most {@code limit}, those after {@code after} when it is given. */
  List<Member> membersOf(AccountId account, ResourceId group, @Nullable ResourceId after, int limit);

  /** The members of several groups, in a fixed number of round trips. */
  Map<ResourceId, List<Member>> membersOf(AccountId account, Collection<ResourceId> groups);

  /** The groups of several resources, direct and indirect, in a number of round trips that depends on nesting alone. */
  Map<ResourceId, List<Membership>> groupsOf(AccountId account, Collection<ResourceId> members);

  /** The groups that one resource is a direct member of, for whoever removes it. */
  Set<ResourceId> directGroupsOf(AccountId account, ResourceId member);

  /** Until the transaction ends, nobody else who asks this nests groups of the account in each other. */
  void holdNesting(AccountId account);

  /** Takes a resource out of every group, and everybody out of it if it is a group. */
  void removeAllOf(AccountId account, ResourceId resource);
}
