package io.muster.adapters.persistence.resource;

import io.muster.application.port.Memberships;
import io.muster.domain.account.AccountId;
import io.muster.domain.group.Member;
import io.muster.domain.group.Membership;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.group.MembershipChange.Effect;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Memberships in a table of pairs. Whoever changes a group's members holds the group's row, so that what was looked up
 * here stays true until it is written.
 */
final class JdbcMemberships implements Memberships {

  private final MembershipTable table;
  private final Dialect dialect;

  JdbcMemberships(Statements statements, Dialect dialect) {
    this.table = new MembershipTable(statements, dialect);
    this.dialect = dialect;
  }

  @Override
  public Effect change(AccountId account, ResourceId group, MembershipChange change) {
    return change.replacement() == null
        ? new Effect(add(account, group, change.added()), remove(account, group, change.removed()))
        : replace(account, group, change.replacement());
  }

  @Override
  public List<Member> membersOf(AccountId account, ResourceId group, @Nullable ResourceId after, int limit) {
    return table.page(account, group, after, limit);
  }

  @Override
  public Map<ResourceId, List<Member>> membersOf(AccountId account, Collection<ResourceId> groups) {
    Map<ResourceId, List<Member>> members = new HashMap<>();
    for (List<ResourceId> chunk : Chunks.of(groups)) {
      table.membersOf(account, chunk,
          (group, member) -> members.computeIfAbsent(group, _ -> new ArrayList<>()).add(member));
    }
    return members;
  }

  @Override
  public Map<ResourceId, List<Membership>> groupsOf(AccountId account, Collection<ResourceId> members) {
    GroupGraph graph = new GroupGraph();
    if (dialect.climbsByItself()) {
      Chunks.of(members).forEach(chunk -> table.allGroupsOf(account, chunk, graph::add));
      return graph.membershipsOf(members);
    }
    Set<ResourceId> open = new HashSet<>(members);
    while (!open.isEmpty()) {
      graph.markAsked(open);
      for (List<ResourceId> chunk : Chunks.of(open)) {
        table.groupsOf(account, chunk, graph::add);
      }
      open = graph.unasked();
    }
    return graph.membershipsOf(members);
  }

  @Override
  public Set<ResourceId> directGroupsOf(AccountId account, ResourceId member) {
    return table.directGroupsOf(account, member);
  }

  @Override
  public void holdNesting(AccountId account) {
    table.lockAccount(account);
  }

  @Override
  public void removeAllOf(AccountId account, ResourceId resource) {
    table.deleteAllOf(account, resource);
  }

  private Set<ResourceId> add(AccountId account, ResourceId group, Collection<ResourceId> members) {
    Set<ResourceId> joined = new LinkedHashSet<>();
    for (List<ResourceId> chunk : Chunks.of(members)) {
      Set<ResourceId> present = table.present(account, group, chunk);
      List<ResourceId> missing = chunk.stream().filter(member -> !present.contains(member)).toList();
      joined.addAll(table.insert(account, group, missing));
    }
    return joined;
  }

  private Set<ResourceId> remove(AccountId account, ResourceId group, Collection<ResourceId> members) {
    Set<ResourceId> left = new LinkedHashSet<>();
    for (List<ResourceId> chunk : Chunks.of(members)) {
      Set<ResourceId> present = table.present(account, group, chunk);
      table.delete(account, group, present);
      left.addAll(present);
    }
    return left;
  }

  /** Goes through the present members page by page: only differences are kept, and only they are written. */
  private Effect replace(AccountId account, ResourceId group, Set<ResourceId> wanted) {
    Set<ResourceId> missing = new LinkedHashSet<>(wanted);
    Set<ResourceId> left = new LinkedHashSet<>();
    List<ResourceId> page = table.pageOfIds(account, group, null, Chunks.SIZE);
    while (!page.isEmpty()) {
      List<ResourceId> unwanted = page.stream().filter(member -> !missing.remove(member)).toList();
      table.delete(account, group, unwanted);
      left.addAll(unwanted);
      page = page.size() < Chunks.SIZE ? List.of() : table.pageOfIds(account, group, page.getLast(), Chunks.SIZE);
    }
    Set<ResourceId> joined = new LinkedHashSet<>();
    for (List<ResourceId> chunk : Chunks.of(missing)) {
      joined.addAll(table.insert(account, group, chunk));
    }
    return new Effect(joined, left);
  }
}
