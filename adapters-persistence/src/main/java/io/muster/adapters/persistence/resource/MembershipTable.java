package io.muster.adapters.persistence.resource;

import io.muster.domain.account.AccountId;
import io.muster.domain.group.Member;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of the membership table. */
final class MembershipTable {

  private static final String INSERT =
      "INSERT INTO membership (account_id, group_id, member_id, member_type) VALUES (?, ?, ?, ?)";
  private static final String PAIRS = "membership m";
  private static final String MEMBERS = PAIRS
      + " LEFT JOIN resource t ON t.account_id = m.account_id AND t.type = m.member_type AND t.id = m.member_id";
  private static final String MEMBER = "m.group_id, m.member_id, m.member_type, t.display";
  private static final String GROUPS = PAIRS + " LEFT JOIN resource g ON g.account_id = m.account_id AND g.type = '"
      + CoreResourceTypes.GROUP + "' AND g.id = m.group_id";
  private static final String ABOVE = " UNION SELECT m.member_id, m.group_id FROM up JOIN membership m"
      + " ON m.account_id = ? AND m.member_id = up.group_id) SELECT /*+ SET_VAR(cte_max_recursion_depth = 1000000) */"
      + " up.member_id, up.group_id, g.display FROM up LEFT JOIN resource g ON g.account_id = ? AND g.type = '"
      + CoreResourceTypes.GROUP + "' AND g.id = up.group_id";
  private static final String PAGE = " ORDER BY m.member_id LIMIT ?";
  private static final String DELETE =
      "DELETE FROM membership WHERE account_id = ? AND group_id = ? AND member_id = ?";

  private final Statements statements;
  private final Dialect dialect;

  MembershipTable(Statements statements, Dialect dialect) {
    this.statements = statements;
    this.dialect = dialect;
  }

  List<Member> page(AccountId account, ResourceId group, @Nullable ResourceId after, int limit) {
    Sql query = rowsAfter(MEMBERS, account, group, after).select(MEMBER).then(PAGE, limit);
    return statements.list(query, (row, _) -> member(row));
  }

  List<ResourceId> pageOfIds(AccountId account, ResourceId group, @Nullable ResourceId after, int limit) {
    Sql query = rowsAfter(PAIRS, account, group, after).select("m.member_id").then(PAGE, limit);
    return statements.list(query, (row, _) -> Uuids.resourceId(row.getBytes(1)));
  }

  void membersOf(AccountId account, Collection<ResourceId> groups, BiConsumer<ResourceId, Member> found) {
    Sql query = rows(MEMBERS, account, Sql.listed("m.group_id", groups)).select(MEMBER)
        .then(" ORDER BY m.group_id, m.member_id");
    statements.each(query, row -> found.accept(Uuids.resourceId(row.getBytes(1)), member(row)));
  }

  /** Receives a member, a group it directly belongs to, and that group's name. */
  interface Edges {
    void add(ResourceId member, ResourceId group, @Nullable String display);
  }

  void groupsOf(AccountId account, Collection<ResourceId> members, Edges edges) {
    Sql query = rows(GROUPS, account, Sql.listed("m.member_id", members)).select("m.member_id, m.group_id, g.display");
    statements.each(query, row ->
        edges.add(Uuids.resourceId(row.getBytes(1)), Uuids.resourceId(row.getBytes(2)), row.getString(3)));
  }

  /** The groups of members, the groups of those, and so on; each edge once. */
  void allGroupsOf(AccountId account, Collection<ResourceId> members, Edges edges) {
    Sql query = Sql.of("WITH RECURSIVE up (member_id, group_id) AS (")
        .then(rows(PAIRS, account, Sql.listed("m.member_id", members)).select("m.member_id, m.group_id"))
        .then(ABOVE, account.value(), account.value());
    statements.each(query, row ->
        edges.add(Uuids.resourceId(row.getBytes(1)), Uuids.resourceId(row.getBytes(2)), row.getString(3)));
  }

  Set<ResourceId> directGroupsOf(AccountId account, ResourceId member) {
    return ids(Sql.of("SELECT group_id FROM membership WHERE account_id = ? AND member_id = ?",
        account.value(), Uuids.bytes(member)));
  }

  void lockAccount(AccountId account) {
    Sql lock = Sql.of("SELECT id FROM account WHERE id = ? FOR UPDATE", account.value());
    statements.list(lock, (row, _) -> row.getLong(1));
  }

  /** Those of {@code members} that belong to the group. */
  Set<ResourceId> present(AccountId account, ResourceId group, Collection<ResourceId> members) {
    return members.isEmpty() ? Set.of()
        : ids(rows(PAIRS, account, Sql.of("m.group_id = ?", (Object) Uuids.bytes(group)))
            .and(Sql.listed("m.member_id", members)).select("m.member_id"));
  }

  /** Locks the members, so that none is deleted meanwhile, and takes in those that exist. */
  Set<ResourceId> insert(AccountId account, ResourceId group, Collection<ResourceId> members) {
    if (members.isEmpty()) {
      return Set.of();
    }
    Map<ResourceId, String> types = new LinkedHashMap<>();
    for (String type : List.of(CoreResourceTypes.GROUP, CoreResourceTypes.USER)) {
      Sql ofType = Sql.ofAccount("r", account).and(Sql.of("r.type = ? AND r.deleted IS NULL", type));
      Sql candidates = new Rows(dialect, "resource r", ofType.and(Sql.listed("r.id", members)))
          .select("r.id").then(" ORDER BY r.id FOR UPDATE");
      statements.each(candidates, row -> types.put(Uuids.resourceId(row.getBytes(1)), type));
    }
    List<Sql> rows = types.entrySet().stream()
        .map(entry -> Sql.of(
            INSERT, account.value(), Uuids.bytes(group), Uuids.bytes(entry.getKey()), entry.getValue()))
        .toList();
    statements.batch(rows);
    return types.keySet();
  }

  void delete(AccountId account, ResourceId group, Collection<ResourceId> members) {
    statements.batch(members.stream()
        .map(member -> Sql.of(DELETE, account.value(), Uuids.bytes(group), Uuids.bytes(member)))
        .toList());
  }

  void deleteAllOf(AccountId account, ResourceId resource) {
    for (String column : List.of("member_id", "group_id")) {
      Sql delete = Sql.of("DELETE FROM membership WHERE account_id = ? AND " + column + " = ?",
          account.value(), Uuids.bytes(resource));
      statements.update(delete);
    }
  }

  private Set<ResourceId> ids(Sql query) {
    return new HashSet<>(statements.list(query, (row, _) -> Uuids.resourceId(row.getBytes(1))));
  }

  private Rows rowsAfter(String tables, AccountId account, ResourceId group, @Nullable ResourceId after) {
    Rows rows = rows(tables, account, Sql.of("m.group_id = ?", (Object) Uuids.bytes(group)));
    return after == null ? rows : rows.and(Sql.of("m.member_id > ?", (Object) Uuids.bytes(after)));
  }

  private Rows rows(String tables, AccountId account, Sql condition) {
    return new Rows(dialect, tables, Sql.ofAccount("m", account).and(condition));
  }

  private static Member member(ResultSet row) throws SQLException {
    Member.Kind kind = row.getString(3).equals(CoreResourceTypes.GROUP) ? Member.Kind.GROUP : Member.Kind.USER;
    return new Member(Uuids.resourceId(row.getBytes(2)), kind, row.getString(4));
  }
}
