package io.muster.application.port;

import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.many;
import static io.muster.application.port.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Comparand;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterParser;
import io.muster.domain.filter.RandomDocuments;
import io.muster.domain.filter.SampleTypes;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Order;
import io.muster.domain.search.Page;
import io.muster.domain.search.Position;
import io.muster.domain.search.Query;
import io.muster.domain.search.Slice;
import io.muster.domain.search.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every storage sorts lists, and reads them page by page. */
public abstract class ListsContract {

  private static final int SIZE = 7;

  private final RandomGenerator random = new Random(9865);
  private AccountId account;

  protected abstract Ports ports();

  @BeforeEach
  void openAccount() {
    account = ports().newAccount();
  }

  /** RFC 7644 §3.4.2.3, for attributes of every type, wherever they are kept. */
  @Test
  void sortsByAnyAttributeInBothOrdersAndReadsInBothDirections() {
    List<Resource> gadgets = stored(SampleTypes.GADGET);
    List<String> names = names(SampleTypes.GADGET);
    assertThat(names).hasSizeGreaterThan(10);
    names.forEach(name -> assertSorts(SampleTypes.GADGET, name, gadgets));
    List<Resource> users = stored(USERS);
    Stream.concat(names(USERS).stream(), Stream.of("urn:example:custom:badge")).forEach(name -> assertSorts(USERS, name, users));
  }

  @Test
  void sortsByThePrimaryValueOtherwiseTheFirst() {
    Resource third = inserted(user("third", "emails", many(complex("value", "c@example.com"), complex("value", "a@"))));
    Resource first = inserted(user("first", "emails", many(
        complex("value", "z@example.com"), complex("value", "A@example.com", "primary", true))));
    Resource last = inserted(user("last"));
    Resource second = inserted(user("second", "emails", many(complex("value", "b@example.com"))));
    assertThat(walked(USERS, null, Order.of(USERS, List.of(), "emails", null), false))
        .containsExactly(first.id(), second.id(), third.id(), last.id());
    assertThat(walked(USERS, null, Order.of(USERS, List.of(), "emails.value", "descending"), false))
        .containsExactly(last.id(), third.id(), second.id(), first.id());
  }

  @Test
  void followsAChangeOfThePrimaryValue() {
    Resource ada = inserted(user("ada", "emails", many(complex("value", "a@example.com"), complex("value", "z@example.com"))));
    Resource bob = inserted(user("bob", "emails", many(complex("value", "m@example.com"))));
    Resource changed = Fixtures.changed(ada, "emails", many(
        complex("value", "a@example.com"), complex("value", "z@example.com", "primary", true)));
    ports().transactions().write(() -> ports().resources().replace(account, ada, changed));
    assertThat(walked(USERS, null, Order.of(USERS, List.of(), "emails", null), false))
        .containsExactly(bob.id(), ada.id());
  }

  @Test
  void sortsWhatAFilterLeaves() {
    List<Resource> users = IntStream.range(0, 30)
        .mapToObj(n -> inserted(user("user" + n, "title", n % 3 == 0 ? "Guide" : "Pilot", "nickName", "n" + n * 7 % 30)))
        .toList();
    Order order = Order.of(USERS, List.of(), "nickName", "descending");
    Filter guides = FilterParser.parse(USERS, "title eq \"guide\"", FilterLimits.DEFAULT);
    List<ResourceId> expected = sorted(users, order).stream()
        .filter(user -> "Guide".equals(user.attributes().text("title")))
        .map(Resource::id)
        .toList();
    assertThat(walked(USERS, guides, order, false)).isEqualTo(expected);
    assertThat(paged(USERS, guides, order)).isEqualTo(expected);
  }

  /** RFC 9865: what exists throughout is neither lost nor repeated, whatever comes and goes between two pages. */
  @Test
  void losesAndRepeatsNothingThatStaysWhileOthersComeAndGo() {
    for (Order order : List.of(Order.BY_ID, Order.of(USERS, List.of(), "title", null),
        Order.of(USERS, List.of(), "userName", "descending"), Order.of(USERS, List.of(), "nickName", "descending"))) {
      AccountId churning = account = ports().newAccount();
      List<Resource> living = new ArrayList<>();
      IntStream.range(0, 120).forEach(n -> living.add(inserted(random(n))));
      List<ResourceId> staying = living.stream().filter(_ -> random.nextBoolean()).map(Resource::id).toList();
      for (boolean backward : new boolean[] {false, true}) {
        List<ResourceId> seen = walked(USERS, null, order, backward, () -> churn(living, staying));
        assertThat(seen).as("%s %s", order, churning).containsAll(staying);
        assertThat(seen.stream().filter(staying::contains)).hasSize(staying.size());
      }
    }
  }

  /** Sequential pages by index go on where the one before ended. */
  @Test
  void goesOnAfterThePageBeforeWhenResourcesAreDeletedMeanwhile() {
    List<Resource> users = IntStream.range(0, 20).mapToObj(n -> inserted(user("user" + n))).toList();
    assertThat(ids(page(null, Order.BY_ID, 1, 10))).isEqualTo(ids(users.subList(0, 10)));
    assertThat(page(null, Order.BY_ID, 1, 10).total()).isEqualTo(20);
    Page<Resource> second = page(null, Order.BY_ID, 11, 10);
    assertThat(ids(second)).isEqualTo(ids(users.subList(10, 20)));
    ports().transactions().write(() -> users.subList(15, 20).forEach(
        user -> ports().resources().tombstone(account, user, NOW)));
    assertThat(page(null, Order.BY_ID, 11, 10).total()).isEqualTo(15);
    assertThat(page(null, Order.BY_ID, 1, 10).total()).isEqualTo(15);
    assertThat(page(null, Order.BY_ID, 16, 10)).isEqualTo(new Page<>(15, 16, List.of()));
  }

  @Test
  void readsNothingOfAnotherAccount() {
    Resource ada = inserted(user("ada", "title", "Countess"));
    AccountId mine = account;
    account = ports().newAccount();
    Resource bob = inserted(user("bob", "title", "Baron"));
    Order order = Order.of(USERS, List.of(), "title", null);
    assertThat(walked(USERS, null, order, false)).containsExactly(bob.id());
    account = mine;
    assertThat(walked(USERS, null, order, false)).containsExactly(ada.id());
  }

  private void assertSorts(ResourceType type, String name, List<Resource> resources) {
    for (String direction : List.of("ascending", "descending")) {
      Order order = Order.of(type, List.of(), name, direction);
      List<ResourceId> expected = ids(sorted(resources, order));
      assertThat(walked(type, null, order, false)).as("%s %s", name, direction).isEqualTo(expected);
      assertThat(walked(type, null, order, true)).as("%s %s", name, direction).isEqualTo(expected.reversed());
      assertThat(paged(type, null, order)).as("%s %s", name, direction).isEqualTo(expected);
      int start = 1 + random.nextInt(expected.size());
      assertThat(ids(ports().resources().search(account, type, new Query(null, order, start, 3))))
          .isEqualTo(expected.stream().skip(start - 1).limit(3).toList());
    }
  }

  /** Written down once more, apart from any storage. */
  private static List<Resource> sorted(List<Resource> resources, Order order) {
    List<Resource> sorted = new ArrayList<>(resources);
    sorted.sort(Comparator.comparing(Resource::id));
    sorted.sort((one, other) -> {
      Optional<Comparand> mine = order.valueOf(one);
      Optional<Comparand> its = order.valueOf(other);
      return mine.isPresent() && its.isPresent()
          ? mine.get().compareTo(its.get())
          : Boolean.compare(mine.isEmpty(), its.isEmpty());
    });
    return order.descending() ? sorted.reversed() : sorted;
  }

  private static List<String> names(ResourceType type) {
    List<String> names = new ArrayList<>(List.of("id", "externalId", "meta.created", "meta.lastModified", "schemas"));
    type.schemas().forEach(schema -> schema.attributes().forEach(attribute -> {
      String name = schema == type.schema() ? attribute.name() : schema.urn() + ":" + attribute.name();
      names.add(name);
      attribute.subAttributes().forEach(sub -> names.add(name + "." + sub.name()));
    }));
    return names.stream().filter(name -> isSortable(type, name)).toList();
  }

  private static boolean isSortable(ResourceType type, String name) {
    try {
      Order.of(type, List.of(), name, null);
      return true;
    } catch (Refusal refused) {
      assertThat(refused.reason()).isEqualTo(Refusal.Reason.INVALID_VALUE);
      return false;
    }
  }

  private List<Resource> stored(ResourceType type) {
    RandomDocuments documents = new RandomDocuments(type, random);
    List<Resource> resources = new ArrayList<>();
    for (int n = 0; n < 2_000 && resources.size() < 40; n++) {
      Meta meta = new Meta(NOW.plusMillis(random.nextInt(20)), NOW.plusMillis(random.nextInt(2_000)), 1);
      Resource resource = new Resource(type, Fixtures.newId(), unique(documents.next(), n), meta);
      try {
        if (isShort(resource.attributes())) {
          resources.add(inserted(resource));
        }
      } catch (Refusal taken) {
        assertThat(taken.reason()).isEqualTo(Refusal.Reason.UNIQUENESS);
      }
    }
    assertThat(resources).hasSizeGreaterThan(20);
    return resources;
  }

  private static Complex unique(Complex document, int n) {
    return document.text("userName") == null
        ? document
        : document.with("userName", Value.of(document.text("userName") + n));
  }

  /** Of long texts only the beginning is sure to count. */
  private static boolean isShort(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text.length() < 50;
      case Value.Many(List<Value> values) -> values.stream().allMatch(ListsContract::isShort);
      case Complex complex -> complex.entries().values().stream().allMatch(ListsContract::isShort);
      case Value.Bool _, Value.Number _, Value.Unassigned _ -> true;
    };
  }

  private Resource random(int n) {
    Resource user = user("user" + random.nextInt(1_000_000) + "-" + n, "title", "title" + random.nextInt(5));
    return random.nextInt(3) == 0 ? user : Fixtures.changed(user, "nickName", "nick" + random.nextInt(40));
  }

  private void churn(List<Resource> living, List<ResourceId> staying) {
    for (int n = 0; n < 4; n++) {
      Resource victim = living.get(random.nextInt(living.size()));
      if (!staying.contains(victim.id())) {
        ports().transactions().write(() -> ports().resources().tombstone(account, victim, NOW));
        living.remove(victim);
      }
      living.add(inserted(random(n)));
    }
  }

  private List<ResourceId> walked(ResourceType type, @Nullable Filter filter, Order order, boolean backward) {
    return walked(type, filter, order, backward, () -> {});
  }

  private List<ResourceId> walked(
      ResourceType type, @Nullable Filter filter, Order order, boolean backward, Runnable between) {
    List<ResourceId> seen = new ArrayList<>();
    Position from = null;
    Slice<Resource> slice;
    do {
      slice = ports().resources().walk(account, type, new Walk(filter, order, from, backward, SIZE));
      List<Resource> items = backward ? slice.items().reversed() : slice.items();
      seen.addAll(ids(items));
      from = items.isEmpty() ? from : ports().resources().positionOf(order, items.getLast());
      between.run();
    } while (slice.more());
    return seen;
  }

  private List<ResourceId> paged(ResourceType type, @Nullable Filter filter, Order order) {
    List<ResourceId> seen = new ArrayList<>();
    Page<Resource> page;
    do {
      page = ports().resources().search(account, type, new Query(filter, order, seen.size() + 1, SIZE));
      seen.addAll(ids(page));
    } while (seen.size() < page.total() && !page.items().isEmpty());
    return seen;
  }

  private Page<Resource> page(@Nullable Filter filter, Order order, int startIndex, int count) {
    return ports().resources().search(account, USERS, new Query(filter, order, startIndex, count));
  }

  private Resource inserted(Resource resource) {
    ports().transactions().write(() -> ports().resources().insert(account, resource));
    return resource;
  }

  private static List<ResourceId> ids(Page<Resource> page) {
    return ids(page.items());
  }

  private static List<ResourceId> ids(List<Resource> resources) {
    return resources.stream().map(Resource::id).toList();
  }
}
