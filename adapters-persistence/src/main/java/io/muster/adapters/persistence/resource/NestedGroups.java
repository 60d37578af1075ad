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

  NestedGroups(Statements statements) {
    this.statements = statements;
  }

  /** Those groups that satisfy the condition and have others nested in them, with all that are, at any depth. */
  Map<ResourceId, Set<ResourceId>> below(AccountId account, Sql condition) {
    Map<ResourceId, Set<ResourceId>> children = new HashMap<>();
    Set<ResourceId> open = edges(Sql.of("SELECT m.group_id, m.member_id FROM " + GroupSelection.MEMBERSHIPS,
        account.value()).then(condition.and(IS_GROUP)), children);
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
      found.addAll(edges(Sql.of("SELECT m.group_id, m.member_id FROM membership m WHERE m.account_id = ? AND ",
          account.value()).then(Sql.in("m.group_id", Uuids.bytes(chunk)).and(IS_GROUP)), children));
    }
    return found;
  }

  private Set<ResourceId> edges(Sql query, Map<ResourceId, Set<ResourceId>> children) {
    Set<ResourceId> found = new HashSet<>();
    statements.each(query, row -> {
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
