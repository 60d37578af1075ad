package io.muster.application.lookahead;

import io.muster.application.port.Memberships;
import io.muster.domain.account.AccountId;
import io.muster.domain.group.Member;
import io.muster.domain.group.Membership;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.resource.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who belongs to which group in one account; the groups of each are looked up once. */
public final class KnownMemberships implements Memberships {

  private final Memberships memberships;
  private final AccountId account;
  private final Answers<ResourceId, List<Membership>> groups;

  public KnownMemberships(Memberships memberships, AccountId account) {
    this.memberships = memberships;
    this.account = account;
    this.groups = new Answers<>(account);
  }

  public void ask(Collection<ResourceId> members) {
    groups.ask(members, open -> memberships.groupsOf(account, open));
  }

  @Override
  public Map<ResourceId, List<Membership>> groupsOf(AccountId asked, Collection<ResourceId> members) {
    ask(members);
    Map<ResourceId, List<Membership>> found = new HashMap<>();
    members.forEach(member -> groups.to(asked, member, Optional::empty).ifPresent(it -> found.put(member, it)));
    return found;
  }

  @Override
  public List<Member> membersOf(AccountId asked, ResourceId group, @Nullable ResourceId after, int limit) {
    return memberships.membersOf(asked, group, after, limit);
  }

  @Override
  public Map<ResourceId, List<Member>> membersOf(AccountId asked, Collection<ResourceId> ofGroups) {
    return memberships.membersOf(asked, ofGroups);
  }

  @Override
  public Set<ResourceId> directGroupsOf(AccountId asked, ResourceId member) {
    return memberships.directGroupsOf(asked, member);
  }

  @Override
  public MembershipChange.Effect change(AccountId asked, ResourceId group, MembershipChange change) {
    throw Answers.writing();
  }

  @Override
  public void holdNesting(AccountId asked) {
    throw Answers.writing();
  }

  @Override
  public void removeAllOf(AccountId asked, ResourceId resource) {
    throw Answers.writing();
  }
}
