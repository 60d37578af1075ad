package io.muster.adapters.persistence.resource;

import io.muster.domain.account.AccountId;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which groups are nested in which, asked level by level: one statement for each level of nesting, whatever circles
 * there are. (A recursive query would do it in one, but H2 repeats circles in it until memory ends.)
 */
final class NestedGroups {

  private static final Sql IS_GROUP = Sql.of("m.member_type = '" + CoreResourceTypes.GROUP + "'");

  private final Statements statements;
  private final Dialect dialect;

  NestedGroups(Statements statements, Dialect dialect) {
    this.statements = statements;
    this.dialect = dialect;
  }

  /** Those groups that satisfy the condition and have others nested in them, with all that are, at any depth. */
  Map<ResourceId, Set<ResourceId>> below(AccountId account, Sql condition) {
    Map<ResourceId, Set<ResourceId>> children = new HashMap<>();
    Set<ResourceId> open = edges(GroupSelection.memberships(dialect, account, condition.and(IS_GROUP)), children);
    Set<ResourceId> roots = Set.copyOf(children.keySet());
    Set<ResourceId> asked = new HashSet<>(roots);
    open.removeAll(asked);
    while (!open.isEmpty()) {
      asked.addAll(open);
      open = childrenOf(account, open, children);
      open.removeAll(asked);
    }
    Map<ResourceId, Set<ResourceId>> below = new HashMap<>();
    roots.forEach(root -> below.put(root, closure(root, children)));
    return below;
  }

  private Set<ResourceId> childrenOf(
      AccountId account, Set<ResourceId> groups, Map<ResourceId, Set<ResourceId>> children) {
    Set<ResourceId> found = new HashSet<>();
    for (List<ResourceId> chunk : Chunks.of(groups)) {
      Sql nested = Sql.ofAccount("m", account).and(Sql.listed("m.group_id", chunk)).and(IS_GROUP);
      found.addAll(edges(new Rows(dialect, "membership m", nested), children));
    }
    return found;
  }

  private Set<ResourceId> edges(Rows memberships, Map<ResourceId, Set<ResourceId>> children) {
    Set<ResourceId> found = new HashSet<>();
    statements.each(memberships.select("m.group_id, m.member_id"), row -> {
      ResourceId child = Uuids.resourceId(row.getBytes(2));
      children.computeIfAbsent(Uuids.resourceId(row.getBytes(1)), _ -> new HashSet<>()).add(child);
      found.add(child);
    });
    return found;
  }

  private static Set<ResourceId> closure(ResourceId root, Map<ResourceId, Set<ResourceId>> children) {
    Set<ResourceId> all = new HashSet<>();
    Deque<Collection<ResourceId>> open = new ArrayDeque<>(List.of(children.getOrDefault(root, Set.of())));
    while (!open.isEmpty()) {
      for (ResourceId child : open.pop()) {
        if (all.add(child)) {
          open.push(children.getOrDefault(child, Set.of()));
        }
      }
    }
    return all;
  }
}
