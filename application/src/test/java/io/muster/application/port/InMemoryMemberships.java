package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.group.Member;
import io.muster.domain.group.Membership;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Memberships in memory; what members and groups are called is asked of the resources. */
public final class InMemoryMemberships implements Memberships, InMemoryStore {

  private record Pair(AccountId account, ResourceId group, ResourceId member) {}

  private final InMemoryResources resources;
  private Set<Pair> pairs = new LinkedHashSet<>();

  public InMemoryMemberships(InMemoryResources resources) {
    this.resources = resources;
  }

  @Override
  public MembershipChange.Effect change(AccountId account, ResourceId group, MembershipChange change) {
    Set<ResourceId> before = idsIn(account, group);
    Set<ResourceId> after = new LinkedHashSet<>(change.replacement() == null ? before : change.replacement());
    after.removeAll(change.removed());
    change.added().stream().filter(member -> resources.isLive(account, member)).forEach(after::add);
    Set<ResourceId> joined = minus(after, before);
    Set<ResourceId> left = minus(before, after);
    left.forEach(member -> pairs.remove(new Pair(account, group, member)));
    joined.forEach(member -> pairs.add(new Pair(account, group, member)));
    return new MembershipChange.Effect(joined, left);
  }

  @Override
  public List<Member> membersOf(AccountId account, ResourceId group, @Nullable ResourceId after, int limit) {
    return idsIn(account, group).stream()
        .sorted()
        .filter(id -> after == null || id.compareTo(after) > 0)
        .limit(limit)
        .map(id -> new Member(id, resources.kindOf(account, id), resources.displayOf(account, id)))
        .toList();
  }

  @Override
  public Map<ResourceId, List<Member>> membersOf(AccountId account, Collection<ResourceId> groups) {
    return groups.stream().distinct().filter(group -> !idsIn(account, group).isEmpty())
        .collect(Collectors.toMap(group -> group, group -> membersOf(account, group, null, Integer.MAX_VALUE)));
  }

  @Override
  public Map<ResourceId, List<Membership>> groupsOf(AccountId account, Collection<ResourceId> members) {
    Map<ResourceId, List<Membership>> groups = new HashMap<>();
    for (ResourceId member : members) {
      List<Membership> all = groupsOf(account, member);
      if (!all.isEmpty()) {
        groups.put(member, all);
      }
    }
    return groups;
  }

  @Override
  public Set<ResourceId> directGroupsOf(AccountId account, ResourceId member) {
    return pairs.stream()
        .filter(pair -> pair.account().equals(account) && pair.member().equals(member))
        .map(Pair::group)
        .collect(Collectors.toSet());
  }

  /** Transactions run one after the other. */
  @Override
  public void holdNesting(AccountId account) {}

  @Override
  public void removeAllOf(AccountId account, ResourceId resource) {
    pairs.removeIf(pair -> pair.account().equals(account)
        && (pair.member().equals(resource) || pair.group().equals(resource)));
  }

  @Override
  public Runnable snapshot() {
    Set<Pair> copy = new LinkedHashSet<>(pairs);
    return () -> pairs = copy;
  }

  private List<Membership> groupsOf(AccountId account, ResourceId member) {
    Set<ResourceId> direct = directGroupsOf(account, member);
    Map<ResourceId, Membership> found = new LinkedHashMap<>();
    List<ResourceId> next = new ArrayList<>(direct);
    while (!next.isEmpty()) {
      ResourceId group = next.removeFirst();
      if (!found.containsKey(group)) {
        found.put(group, new Membership(group, resources.displayOf(account, group), direct.contains(group)));
        next.addAll(directGroupsOf(account, group));
      }
    }
    return found.values().stream().sorted(Comparator.comparing(Membership::group)).toList();
  }

  private Set<ResourceId> idsIn(AccountId account, ResourceId group) {
    return pairs.stream()
        .filter(pair -> pair.account().equals(account) && pair.group().equals(group))
        .map(Pair::member)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<ResourceId> minus(Set<ResourceId> some, Set<ResourceId> others) {
    Set<ResourceId> rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
