package io.muster.adapters.persistence.resource;

import io.muster.domain.account.AccountId;
import io.muster.domain.schema.ResourceType;
import java.util.List;

/** Whose resources a filter is about, and whose SQL it becomes. */
record Scope(AccountId account, ResourceType type, Dialect dialect) {

  /** Resources of which one of the conditions holds, each looked up by itself: to an index {@code OR} is a wall. */
  Sql either(List<Sql> conditions) {
    if (conditions.contains(Sql.ALL)) {
      return Sql.ALL;
    }
    List<Sql> possible = conditions.stream().filter(condition -> condition != Sql.NONE).toList();
    return switch (possible.size()) {
      case 0 -> Sql.NONE;
      case 1 -> possible.getFirst();
      default -> Sql.among("r.id", possible.stream().map(this::select).toList());
    };
  }

  private Sql select(Sql condition) {
    Rows all = new Rows(dialect, "resource r", Sql.ofAccount("r", account).and(Sql.of("r.type = ?", type.id())));
    return dialect.selectIds(all, condition);
  }
}
