package io.muster.adapters.persistence.resource;

import io.muster.domain.account.AccountId;
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

  private static final String MEMBERSHIPS = "membership m JOIN resource g ON g.account_id = m.account_id"
      + " AND g.type = '" + CoreResourceTypes.GROUP + "' AND g.id = m.group_id";

  /** A membership {@code m} and its group {@code g}, which satisfies the condition. */
  static Rows memberships(Dialect dialect, AccountId account, Sql condition) {
    return new Rows(dialect, MEMBERSHIPS, Sql.ofAccount("m", account).and(condition));
  }

  Sql where(Filter inner) {
    Sql direct = new GroupTerms(scope, GroupTerms.DIRECT).translate(inner);
    Sql indirect = new GroupTerms(scope, GroupTerms.INDIRECT).translate(inner);
    List<Sql> ways = new ArrayList<>();
    ways.add(direct == Sql.NONE
        ? direct
        : memberships(scope.dialect(), scope.account(), direct).have("r.id", "m.member_id"));
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
        : new Rows(scope.dialect(), "membership n",
            Sql.ofAccount("n", scope.account()).and(Sql.listed("n.group_id", groups))).have("r.id", "n.member_id");
  }
}
