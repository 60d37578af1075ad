package io.muster.adapters.persistence.resource;

import io.muster.domain.filter.Filter;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Resources that belong to a group that satisfies a filter, directly or through groups nested in it. A group that a
 * resource belongs to in both ways is listed once, as direct.
 */
record GroupSelection(Scope scope, NestedGroups nested) {

  /** A membership {@code m} and its group {@code g}; the group's condition follows. */
  static final String MEMBERSHIPS = "membership m JOIN resource g ON g.account_id = m.account_id AND g.type = '"
      + CoreResourceTypes.GROUP + "' AND g.id = m.group_id WHERE m.account_id = ? AND ";

  Sql where(Filter inner) {
    Sql direct = new GroupTerms(scope, GroupTerms.DIRECT).translate(inner);
    Sql indirect = new GroupTerms(scope, GroupTerms.INDIRECT).translate(inner);
    List<Sql> ways = new ArrayList<>();
    ways.add(direct == Sql.NONE
        ? direct
        : Sql.of("r.id IN (SELECT m.member_id FROM " + MEMBERSHIPS, account()).then(direct).then(")"));
    Map<ResourceId, Set<ResourceId>> below = indirect == Sql.NONE ? Map.of() : nested.below(scope.account(), indirect);
    if (direct.isSameAs(indirect)) {
      Set<ResourceId> all = new HashSet<>();
      below.values().forEach(all::addAll);
      ways.add(membersOf(all));
    } else {
      below.forEach((group, all) -> ways.add(membersOf(all).and(membersOf(Set.of(group)).not())));
    }
    return Reach.leads(inner) ? scope.either(ways) : ways.stream().reduce(Sql.NONE, Sql::or);
  }

  private Sql membersOf(Set<ResourceId> groups) {
    return groups.isEmpty() ? Sql.NONE
        : Sql.of("r.id IN (SELECT n.member_id FROM membership n WHERE n.account_id = ? AND ", account())
            .then(Sql.in("n.group_id", Uuids.bytes(groups)))
            .then(")");
  }

  private long account() {
    return scope.account().value();
  }
}
