package io.muster.adapters.persistence.resource;

import io.muster.domain.group.Membership;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups and what they are nested in, as far as it has been looked up; circles do no harm. */
final class GroupGraph {

  private final Map<ResourceId, Set<ResourceId>> parents = new HashMap<>();
  private final Map<ResourceId, Membership> groups = new HashMap<>();
  private final Set<ResourceId> asked = new HashSet<>();

  void add(ResourceId member, ResourceId group, @Nullable String display) {
    parents.computeIfAbsent(member, _ -> new HashSet<>()).add(group);
    groups.putIfAbsent(group, new Membership(group, display, false));
  }

  void markAsked(Collection<ResourceId> members) {
    asked.addAll(members);
  }

  /** The groups whose own groups are not known yet. */
  Set<ResourceId> unasked() {
    Set<ResourceId> unasked = new HashSet<>(groups.keySet());
    unasked.removeAll(asked);
    return unasked;
  }

  /** For each member that has groups: all of them, in the order of their identifiers. */
  Map<ResourceId, List<Membership>> membershipsOf(Collection<ResourceId> members) {
    Map<ResourceId, List<Membership>> all = new HashMap<>();
    for (ResourceId member : members) {
      if (parents.containsKey(member)) {
        all.put(member, membershipsOf(member));
      }
    }
    return all;
  }

  private List<Membership> membershipsOf(ResourceId member) {
    Set<ResourceId> direct = parents.getOrDefault(member, Set.of());
    Map<ResourceId, Membership> found = new LinkedHashMap<>();
    Deque<ResourceId> open = new ArrayDeque<>(direct);
    while (!open.isEmpty()) {
      ResourceId id = open.pop();
      Membership group = Objects.requireNonNull(groups.get(id), "every group that is a parent has been read");
      if (found.putIfAbsent(id, new Membership(id, group.display(), direct.contains(id))) == null) {
        open.addAll(parents.getOrDefault(id, Set.of()));
      }
    }
    return found.values().stream().sorted(Comparator.comparing(Membership::group)).toList();
  }
}
