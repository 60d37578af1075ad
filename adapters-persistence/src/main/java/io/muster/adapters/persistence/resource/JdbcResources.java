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
    this.nested = new NestedGroups(statements, dialect);
    this.dialect = dialect;
    this.pages = new Pages(table);
    this.named = new NamedResources(table, statements);
  }

  @Override
  public Optional<Resource> find(AccountId account, ResourceType type, ResourceId id) {
    return table.select(type, one(account, type, id), "").stream().findFirst();
  }

  @Override
  public Optional<Resource> findForUpdate(AccountId account, ResourceType type, ResourceId id) {
    return table.select(type, one(account, type, id), " FOR UPDATE").stream().findFirst();
  }

  @Override
  public List<Resource> findAll(AccountId account, ResourceType type, Collection<ResourceId> ids) {
    List<Resource> found = new ArrayList<>();
    for (List<ResourceId> chunk : Chunks.of(ids)) {
      found.addAll(table.select(type, among(account, type, chunk), ""));
    }
    return found;
  }

  @Override
  public List<Resource> findAllForUpdate(AccountId account, ResourceType type, Collection<ResourceId> ids) {
    List<Resource> found = new ArrayList<>();
    for (List<ResourceId> chunk : Chunks.of(ids.stream().distinct().sorted().toList())) {
      found.addAll(table.select(type, among(account, type, chunk), " ORDER BY r.id FOR UPDATE"));
    }
    return found;
  }

  @Override
  public Set<ResourceId> existing(AccountId account, ResourceType type, Collection<ResourceId> ids) {
    Set<ResourceId> existing = new HashSet<>();
    for (List<ResourceId> chunk : Chunks.of(ids)) {
      existing.addAll(table.selectIds(among(account, type, chunk), ""));
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
    Sql deleted = Sql.of("r.name_key = ? AND r.deleted IS NOT NULL", (Object) IndexKey.of(name).key());
    return table.selectIds(rows(account, type, deleted), " ORDER BY r.deleted DESC, r.id DESC LIMIT " + MOST_PREDECESSORS);
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
    return table.select(type, live(account, type).and(from), " ORDER BY r.id LIMIT " + limit);
  }

  @Override
  public Page<Resource> search(AccountId account, ResourceType type, Query query) {
    Scope scope = new Scope(account, type, dialect);
    Rows rows = rows(scope, query.filter());
    SortedList list = SortedList.of(scope, query.order(), rows, table);
    return pages.page(query.filter() == null ? list : list.filtered(rows), new Pages.Window(rows, query));
  }

  @Override
  public Slice<Resource> walk(AccountId account, ResourceType type, Walk walk) {
    Scope scope = new Scope(account, type, dialect);
    Rows rows = rows(scope, walk.filter());
    SortedList whole = SortedList.of(scope, walk.order(), rows, table);
    SortedList list = walk.filter() == null ? whole : whole.filtered(rows);
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

  private Rows rows(Scope scope, @Nullable Filter filter) {
    Rows live = live(scope.account(), scope.type());
    return filter == null ? live : live.and(ResourceTerms.of(scope, nested).translate(filter));
  }

  private Rows one(AccountId account, ResourceType type, ResourceId id) {
    return live(account, type).and(Sql.of("r.id = ?", (Object) Uuids.bytes(id)));
  }

  private Rows among(AccountId account, ResourceType type, List<ResourceId> ids) {
    return live(account, type).and(Sql.listed("r.id", ids));
  }

  private Rows live(AccountId account, ResourceType type) {
    return rows(account, type, Sql.of("r.deleted IS NULL"));
  }

  private Rows rows(AccountId account, ResourceType type, Sql condition) {
    Sql ofType = Sql.ofAccount("r", account).and(Sql.of("r.type = ?", type.id()));
    return new Rows(dialect, "resource r", ofType.and(condition));
  }
}
