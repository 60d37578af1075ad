package io.muster.adapters.persistence.resource;

import io.muster.adapters.persistence.TestStorage;
import io.muster.application.port.Fixtures;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Locations;
import io.muster.domain.filter.RandomDocuments;
import io.muster.domain.filter.SampleTypes;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.projection.Relations;
import io.muster.domain.projection.Representation;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Order;
import io.muster.domain.search.Query;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A few random resources of every kind, stored in an account of their own, and what clients see of them. */
final class Population {

  private static final int SIZE = 20;
  private static final String BASE = "https://scim.example.com/scim/v2";
  private static final Representation SHOWN = new Representation(BASE);

  private final TestStorage storage;
  private final RandomGenerator random;
  private final AccountId account;
  private final Statements statements;
  private final Dialect dialect;
  private final Map<ResourceType, Map<ResourceId, Complex>> representations = new HashMap<>();

  Population(TestStorage storage, RandomGenerator random) {
    this.storage = storage;
    this.random = random;
    this.account = storage.newAccount();
    this.statements = new Statements(storage.bean(JdbcTemplate.class));
    this.dialect = storage.bean(Dialect.class);
    List<Resource> users = stored(Crowd.USERS);
    List<Resource> groups = stored(Fixtures.GROUPS);
    fill(groups, users);
    Stream.of(users, groups, stored(SampleTypes.GADGET)).forEach(this::represent);
  }

  /** What clients see, by identifier and in the order of identifiers. */
  Map<ResourceId, Complex> of(ResourceType type) {
    return representations.get(type);
  }

  /** For each filter, which resources the database finds, counted in their order. */
  List<BitSet> found(ResourceType type, List<Filter> filters) {
    return storage.transactions().read(() -> {
      NestedGroups nested = new NestedGroups(statements, dialect);
      ResourceTerms terms = ResourceTerms.of(new Scope(account, type, dialect), nested);
      Locations locations = new Locations(type, BASE);
      Sql query = Sql.of("SELECT r.id");
      for (Filter filter : filters) {
        query = query.then(", CASE WHEN ").then(terms.translate(locations.resolve(filter))).then(" THEN 1 ELSE 0 END");
      }
      query = query.then(
          " FROM resource r WHERE r.account_id = ? AND r.type = ? ORDER BY r.id", account.value(), type.id());
      List<BitSet> found = new ArrayList<>();
      filters.forEach(_ -> found.add(new BitSet()));
      int[] at = {0};
      statements.each(query, row -> {
        for (int n = 0; n < filters.size(); n++) {
          found.get(n).set(at[0], row.getInt(n + 2) == 1);
        }
        at[0]++;
      });
      return found;
    });
  }

  /** Which resources a list of the filter has, in the same way. */
  BitSet listed(ResourceType type, Filter filter, Order order) {
    Query query = new Query(new Locations(type, BASE).resolve(filter), order, 1, SIZE);
    List<ResourceId> inOrder = List.copyOf(representations.get(type).keySet());
    BitSet listed = new BitSet();
    storage.resources().search(account, type, query).items()
        .forEach(resource -> listed.set(inOrder.indexOf(resource.id())));
    return listed;
  }

  private List<Resource> stored(ResourceType type) {
    RandomDocuments documents = new RandomDocuments(type, random);
    List<Resource> resources = new ArrayList<>();
    while (resources.size() < SIZE) {
      int n = resources.size();
      Complex document = documents.next();
      if (type == Crowd.USERS) {
        document = document.with("userName", Value.of(document.text("userName") + (n % 2 == 0 ? "" : n)));
      }
      Meta meta = new Meta(Fixtures.NOW.plusMillis(n), Fixtures.NOW.plusMillis(random.nextInt(2_000)), 1 + n % 12);
      Resource resource = new Resource(type, Fixtures.newId(), document, meta);
      try {
        storage.transactions().write(() -> storage.resources().insert(account, resource));
        resources.add(resource);
      } catch (Refusal taken) {
        continue;
      }
    }
    return resources;
  }

  /** Groups get users and each other, circles included. */
  private void fill(List<Resource> groups, List<Resource> users) {
    for (Resource group : groups.subList(0, SIZE / 2)) {
      List<ResourceId> members = new ArrayList<>();
      for (int n = random.nextInt(5); n > 0; n--) {
        members.add(users.get(random.nextInt(SIZE)).id());
      }
      if (random.nextInt(3) > 0) {
        members.add(groups.get(random.nextInt(SIZE / 2 + 2)).id());
      }
      storage.memberships().change(account, group.id(), MembershipChange.replaceBy(members));
    }
  }

  private void represent(List<Resource> resources) {
    Map<ResourceId, Complex> shown = new TreeMap<>();
    resources.forEach(resource -> shown.put(resource.id(), SHOWN.of(resource, new Relations(
        storage.memberships().membersOf(account, resource.id(), null, 1_000),
        storage.memberships().groupsOf(account, List.of(resource.id())).getOrDefault(resource.id(), List.of())))));
    representations.put(resources.getFirst().type(), shown);
  }
}
