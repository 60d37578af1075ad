package io.muster.application.port;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Comparand;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterEvaluation;
import io.muster.domain.group.Member;
import io.muster.domain.projection.Relations;
import io.muster.domain.projection.Representation;
import io.muster.domain.resource.Folding;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.search.Order;
import io.muster.domain.search.Page;
import io.muster.domain.search.Position;
import io.muster.domain.search.Query;
import io.muster.domain.search.Slice;
import io.muster.domain.search.Walk;
import io.muster.domain.validation.UniqueValue;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resources in memory; filters are decided by {@link FilterEvaluation}. */
public final class InMemoryResources implements Resources, InMemoryStore {

  private static final Representation REPRESENTATION = new Representation("https://scim.example.com/scim/v2");

  private record Key(AccountId account, ResourceId id) {}

  private record Row(AccountId account, Resource resource, @Nullable Instant deleted) {
    boolean isLive(AccountId ofAccount, ResourceType type) {
      return deleted == null && account.equals(ofAccount) && resource.type().id().equals(type.id());
    }
  }

  private final InMemoryMemberships memberships = new InMemoryMemberships(this);
  private final Map<Position, Resource> remembered = new LinkedHashMap<>();
  private Map<Key, Row> rows = new LinkedHashMap<>();

  /** The memberships of these resources, which filters on members and groups see. */
  public InMemoryMemberships memberships() {
    return memberships;
  }

  @Override
  public Optional<Resource> find(AccountId account, ResourceType type, ResourceId id) {
    return Optional.ofNullable(rows.get(new Key(account, id)))
        .filter(row -> row.isLive(account, type))
        .map(Row::resource);
  }

  @Override
  public Optional<Resource> findForUpdate(AccountId account, ResourceType type, ResourceId id) {
    return find(account, type, id);
  }

  @Override
  public List<Resource> findAll(AccountId account, ResourceType type, Collection<ResourceId> ids) {
    return ids.stream().distinct().flatMap(id -> find(account, type, id).stream()).toList();
  }

  @Override
  public List<Resource> findAllForUpdate(AccountId account, ResourceType type, Collection<ResourceId> ids) {
    return findAll(account, type, ids).stream().sorted(Comparator.comparing(Resource::id)).toList();
  }

  @Override
  public Set<ResourceId> existing(AccountId account, ResourceType type, Collection<ResourceId> ids) {
    return findAll(account, type, ids).stream().map(Resource::id).collect(Collectors.toSet());
  }

  @Override
  public void insert(AccountId account, Resource resource) {
    refuseTakenValues(account, resource);
    rows.put(new Key(account, resource.id()), new Row(account, resource, null));
  }

  @Override
  public void replace(AccountId account, Resource before, Resource after) {
    insert(account, after);
  }

  @Override
  public void tombstone(AccountId account, Resource resource, Instant at) {
    rows.put(new Key(account, resource.id()), new Row(account, resource, at));
  }

  @Override
  public List<ResourceId> predecessors(AccountId account, ResourceType type, String userName) {
    return rows.values().stream()
        .filter(row -> row.deleted() != null && row.account().equals(account))
        .filter(row -> Folding.fold(userName).equals(userNameOf(row.resource())))
        .sorted(Comparator.comparing(Row::deleted).reversed())
        .limit(10)
        .map(row -> row.resource().id())
        .toList();
  }

  @Override
  public Map<String, List<ResourceId>> predecessorsOfEach(
      AccountId account, ResourceType type, Collection<String> userNames) {
    Map<String, List<ResourceId>> found = new HashMap<>();
    userNames.forEach(name -> found.put(name, predecessors(account, type, name)));
    found.values().removeIf(List::isEmpty);
    return found;
  }

  @Override
  public Map<String, List<Resource>> named(AccountId account, ResourceType type, Collection<String> texts) {
    Map<String, List<Resource>> found = new HashMap<>();
    texts.forEach(text -> found.put(text, live(account, type)
        .filter(user -> text.equals(user.attributes().text("externalId"))
            || Folding.fold(text).equals(userNameOf(user)))
        .sorted(Comparator.comparing(Resource::id))
        .toList()));
    found.values().removeIf(List::isEmpty);
    return found;
  }

  @Override
  public List<Resource> list(AccountId account, ResourceType type, @Nullable ResourceId after, int limit) {
    return live(account, type)
        .filter(resource -> after == null || resource.id().compareTo(after) > 0)
        .sorted(Comparator.comparing(Resource::id))
        .limit(limit)
        .toList();
  }

  @Override
  public Page<Resource> search(AccountId account, ResourceType type, Query query) {
    List<Resource> found = listed(account, type, query.filter(), query.order());
    return new Page<>(found.size(), query.startIndex(),
        found.stream().skip(query.startIndex() - 1L).limit(query.count()).toList());
  }

  @Override
  public Slice<Resource> walk(AccountId account, ResourceType type, Walk walk) {
    List<Resource> list = listed(account, type, walk.filter(), walk.order());
    Comparator<Resource> comparator = comparator(walk.order());
    List<Resource> ahead = walk.backward() ? list.reversed() : list;
    Comparator<Resource> direction = walk.backward() ? comparator.reversed() : comparator;
    Resource from = walk.from() == null ? null : remembered.get(walk.from());
    Slice<Resource> slice = Slice.ofOneMoreThan(walk.limit(), ahead.stream()
        .filter(resource -> from == null || direction.compare(resource, from) > 0)
        .limit(walk.limit() + 1L)
        .toList());
    return walk.backward() ? new Slice<>(slice.items().reversed(), slice.more()) : slice;
  }

  @Override
  public Position positionOf(Order order, Resource resource) {
    Position position = new Position("position" + remembered.size());
    remembered.put(position, resource);
    return position;
  }

  private List<Resource> listed(AccountId account, ResourceType type, @Nullable Filter filter, Order order) {
    return live(account, type)
        .filter(resource -> filter == null || matches(account, resource, filter))
        .sorted(comparator(order))
        .toList();
  }

  private static Comparator<Resource> comparator(Order order) {
    Comparator<Comparand> values = Comparator.naturalOrder();
    Comparator<Resource> ascending = Comparator
        .<Resource, @Nullable Comparand>comparing(
            resource -> order.valueOf(resource).orElse(null), Comparator.nullsLast(values))
        .thenComparing(Resource::id);
    return order.descending() ? ascending.reversed() : ascending;
  }

  @Override
  public Runnable snapshot() {
    Map<Key, Row> copy = new LinkedHashMap<>(rows);
    Runnable undoMemberships = memberships.snapshot();
    return () -> {
      rows = copy;
      undoMemberships.run();
    };
  }

  boolean isLive(AccountId account, ResourceId id) {
    Row row = rows.get(new Key(account, id));
    return row != null && row.deleted() == null;
  }

  Member.Kind kindOf(AccountId account, ResourceId id) {
    return rows.get(new Key(account, id)).resource().type().id().equals(CoreResourceTypes.GROUP)
        ? Member.Kind.GROUP
        : Member.Kind.USER;
  }

  @Nullable String displayOf(AccountId account, ResourceId id) {
    Resource resource = rows.get(new Key(account, id)).resource();
    String display = resource.attributes().text("displayName");
    return display != null ? display : resource.attributes().text("userName");
  }

  private boolean matches(AccountId account, Resource resource, Filter filter) {
    Relations relations = new Relations(
        memberships.membersOf(account, resource.id(), null, Integer.MAX_VALUE),
        memberships.groupsOf(account, List.of(resource.id())).getOrDefault(resource.id(), List.of()));
    return FilterEvaluation.matches(filter, REPRESENTATION.of(resource, relations));
  }

  private Stream<Resource> live(AccountId account, ResourceType type) {
    return rows.values().stream().filter(row -> row.isLive(account, type)).map(Row::resource);
  }

  private void refuseTakenValues(AccountId account, Resource resource) {
    List<UniqueValue> wanted = UniqueValue.of(resource);
    live(account, resource.type())
        .filter(other -> !other.id().equals(resource.id()))
        .flatMap(other -> UniqueValue.of(other).stream())
        .filter(taken -> wanted.stream().anyMatch(value -> collide(value, taken)))
        .findFirst()
        .ifPresent(taken -> {
          throw Refusal.uniqueness("Another " + resource.type().name() + " has this " + taken.path() + ".");
        });
  }

  private static boolean collide(UniqueValue one, UniqueValue other) {
    return one.path().toString().equals(other.path().toString()) && key(one).equals(key(other));
  }

  private static Value key(UniqueValue unique) {
    return unique.value() instanceof Value.Text(String text) && !unique.path().leaf().caseExact()
        ? Value.of(Folding.fold(text))
        : unique.value();
  }

  private static @Nullable String userNameOf(Resource resource) {
    String userName = resource.attributes().text("userName");
    return userName == null ? null : Folding.fold(userName);
  }
}
