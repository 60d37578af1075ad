package io.muster.adapters.persistence.resource;

import io.muster.application.port.Resources;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Order;
import io.muster.domain.search.Page;
import io.muster.domain.search.Position;
import io.muster.domain.search.Query;
import io.muster.domain.search.Slice;
import io.muster.domain.search.Walk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SCIM resources in one table, with their values in the value index. Plain JDBC in the current JPA transaction: the
 * documents need no persistence context, and searches are built from filters.
 */
final class JdbcResources implements Resources {

  private static final int MOST_PREDECESSORS = 10;

  private final ResourceTable table;
  private final ValueIndex index;
  private final UniqueTable unique;
  private final NestedGroups nested;
  private final Dialect dialect;
  private final Pages pages;
  private final NamedResources named;

  JdbcResources(Statements statements, Dialect dialect) {
    this.table = new ResourceTable(statements);
    this.index = new ValueIndex(statements);
    this.unique = new UniqueTable(statements);
    this.nested = new NestedGroups(statements);
    this.dialect = dialect;
    this.pages = new Pages(table);
    this.named = new NamedResources(table, statements);
  }

  @Override
  public Optional<Resource> find(AccountId account, ResourceType type, ResourceId id) {
    return table.select(type, one(account, type, id)).stream().findFirst();
  }

  @Override
  public Optional<Resource> findForUpdate(AccountId account, ResourceType type, ResourceId id) {
    return table.select(type, one(account, type, id).then(" FOR UPDATE")).stream().findFirst();
  }

  @Override
  public List<Resource> findAll(AccountId account, ResourceType type, Collection<ResourceId> ids) {
    List<Resource> found = new ArrayList<>();
    for (List<ResourceId> chunk : Chunks.of(ids)) {
      found.addAll(table.select(type, live(account, type).then(" AND ").then(Sql.in("r.id", Uuids.bytes(chunk)))));
    }
    return found;
  }

  @Override
  public List<Resource> findAllForUpdate(AccountId account, ResourceType type, Collection<ResourceId> ids) {
    List<Resource> found = new ArrayList<>();
    for (List<ResourceId> chunk : Chunks.of(ids.stream().distinct().sorted().toList())) {
      found.addAll(table.select(type, live(account, type).then(" AND ").then(Sql.in("r.id", Uuids.bytes(chunk)))
          .then(" ORDER BY r.id FOR UPDATE")));
    }
    return found;
  }

  @Override
  public Set<ResourceId> existing(AccountId account, ResourceType type, Collection<ResourceId> ids) {
    Set<ResourceId> existing = new HashSet<>();
    for (List<ResourceId> chunk : Chunks.of(ids)) {
      existing.addAll(table.selectIds(dialect, chunk, live(account, type)));
    }
    return existing;
  }

  @Override
  public void insert(AccountId account, Resource resource) {
    table.insert(account, resource);
    unique.insert(account, resource);
    index.insert(account, resource);
  }

  @Override
  public void replace(AccountId account, Resource before, Resource after) {
    table.update(account, before, after);
    unique.replace(account, before, after);
    index.replace(account, before, after);
  }

  @Override
  public void tombstone(AccountId account, Resource resource, Instant at) {
    table.tombstone(account, resource, at);
    unique.deleteAll(account, resource);
    index.deleteAll(account, resource.id());
  }

  @Override
  public List<ResourceId> predecessors(AccountId account, ResourceType type, String userName) {
    ResourceColumns columns = ResourceColumns.of(type);
    if (columns.name() == null) {
      return List.of();
    }
    byte[] name = IndexEncoding.encode(columns.name(), Value.of(userName)).orElseThrow();
    return table.selectIds(Sql.of("r.account_id = ? AND r.type = ? AND r.name_key = ? AND r.deleted IS NOT NULL"
        + " ORDER BY r.deleted DESC, r.id DESC LIMIT " + MOST_PREDECESSORS, account.value(), type.id(),
        IndexKey.of(name).key()));
  }

  @Override
  public Map<String, List<ResourceId>> predecessorsOfEach(
      AccountId account, ResourceType type, Collection<String> userNames) {
    return named.predecessors(account, type, userNames, MOST_PREDECESSORS);
  }

  @Override
  public Map<String, List<Resource>> named(AccountId account, ResourceType type, Collection<String> texts) {
    return named.find(type, live(account, type), texts);
  }

  @Override
  public List<Resource> list(AccountId account, ResourceType type, @Nullable ResourceId after, int limit) {
    Sql from = after == null ? Sql.ALL : Sql.of("r.id > ?", (Object) Uuids.bytes(after));
    return table.select(type, live(account, type).and(from).then(" ORDER BY r.id LIMIT ?", limit));
  }

  @Override
  public Page<Resource> search(AccountId account, ResourceType type, Query query) {
    Scope scope = new Scope(account, type, dialect);
    Sql condition = condition(scope, query.filter());
    SortedList list = SortedList.of(scope, query.order(), condition, table);
    return pages.page(query.filter() == null ? list : list.filtered(condition), new Pages.Window(condition, query));
  }

  @Override
  public Slice<Resource> walk(AccountId account, ResourceType type, Walk walk) {
    Scope scope = new Scope(account, type, dialect);
    Sql condition = condition(scope, walk.filter());
    SortedList whole = SortedList.of(scope, walk.order(), condition, table);
    SortedList list = walk.filter() == null ? whole : whole.filtered(condition);
    boolean ascending = walk.order().descending() == walk.backward();
    int limit = walk.limit() + 1;
    Slice<Resource> slice = Slice.ofOneMoreThan(walk.limit(), walk.from() == null
        ? list.skipping(0, ascending, limit)
        : list.from(SortedPlace.read(walk.from()), ascending, limit));
    return walk.backward() ? new Slice<>(slice.items().reversed(), slice.more()) : slice;
  }

  @Override
  public Position positionOf(Order order, Resource resource) {
    return SortedList.placeOf(order, resource).write();
  }

  private Sql condition(Scope scope, @Nullable Filter filter) {
    Sql live = live(scope.account(), scope.type());
    return filter == null ? live : live.and(ResourceTerms.of(scope, nested).translate(filter));
  }

  private static Sql live(AccountId account, ResourceType type) {
    return Sql.of("r.account_id = ? AND r.type = ? AND r.deleted IS NULL", account.value(), type.id());
  }

  private static Sql one(AccountId account, ResourceType type, ResourceId id) {
    return live(account, type).then(" AND r.id = ?", (Object) Uuids.bytes(id));
  }
}
