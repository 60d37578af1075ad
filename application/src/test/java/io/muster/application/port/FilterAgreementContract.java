package io.muster.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.filter.FilterEvaluation;
import io.muster.domain.filter.FilterText;
import io.muster.domain.filter.Locations;
import io.muster.domain.filter.RandomDocuments;
import io.muster.domain.filter.RandomFilters;
import io.muster.domain.filter.SampleTypes;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.projection.Relations;
import io.muster.domain.projection.Representation;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Storage finds exactly what the domain says matches, for random filters over random resources.
 */
public abstract class FilterAgreementContract {

  private static final int FILTERS = 300;
  private static final int RESOURCES = 60;
  private static final String BASE = "https://scim.example.com/scim/v2";
  private static final Representation REPRESENTATION = new Representation(BASE);

  private final RandomGenerator random = new Random(7643);
  private AccountId account;

  protected abstract Ports ports();

  @BeforeEach
  void openAccount() {
    account = ports().newAccount();
  }

  @Test
  void findsTheGadgetsThatMatch() {
    agree(SampleTypes.GADGET, stored(SampleTypes.GADGET));
  }

  @Test
  void findsTheUsersThatMatch() {
    List<Resource> users = stored(Fixtures.USERS);
    fill(stored(Fixtures.GROUPS), users);
    agree(Fixtures.USERS, users);
  }

  @Test
  void findsTheGroupsThatMatch() {
    List<Resource> groups = stored(Fixtures.GROUPS);
    fill(groups, stored(Fixtures.USERS));
    agree(Fixtures.GROUPS, groups);
  }

  /** An index keeps long texts in part: whatever its bound is, comparisons must not depend on it. */
  @Test
  void findsTextsOfEveryLengthThatMatch() {
    List<String> titles = IntStream.range(150, 215)
        .mapToObj(length ->
            "\u00e9".repeat(length / 4) + "a".repeat(length - length / 4 * 2) + "xyz".charAt(length % 3))
        .toList();
    List<Resource> users = titles.stream().map(title -> Fixtures.user(title, "title", title)).toList();
    users.forEach(user -> ports().transactions().write(() -> ports().resources().insert(account, user)));
    for (String name : List.of("title", "userName")) {
      AttributePath path = AttributePath.resolve(Fixtures.USERS, name).orElseThrow();
      for (int round = 0; round < FILTERS; round++) {
        Filter filter = new Compare(path, Operator.values()[round % Operator.values().length],
            Value.of(titles.get(random.nextInt(titles.size())).substring(random.nextInt(3))));
        assertFinds(Fixtures.USERS, filter, users.stream()
            .filter(user -> FilterEvaluation.matches(filter, user.attributes()))
            .map(Resource::id)
            .toList());
      }
    }
  }

  private List<Resource> stored(ResourceType type) {
    RandomDocuments documents = new RandomDocuments(type, random);
    List<Resource> resources = new ArrayList<>();
    for (int n = 0; n < RESOURCES; n++) {
      Complex document = documents.next();
      if (type == Fixtures.USERS && n % 2 == 0) {
        document = document.with("userName", Value.of(document.text("userName") + n));
      }
      Meta meta = new Meta(Fixtures.NOW.plusMillis(n), Fixtures.NOW.plusMillis(random.nextInt(2_000)), 1 + n % 12);
      Resource resource = new Resource(type, Fixtures.newId(), document, meta);
      try {
        ports().transactions().write(() -> ports().resources().insert(account, resource));
        resources.add(resource);
      } catch (Refusal taken) {
        assertThat(taken.reason()).isEqualTo(Reason.UNIQUENESS);
      }
    }
    return resources;
  }

  /** Groups get users and each other, circles included. */
  private void fill(List<Resource> groups, List<Resource> users) {
    for (Resource group : groups.subList(0, 12)) {
      List<ResourceId> members = new ArrayList<>();
      for (int n = random.nextInt(5); n > 0; n--) {
        members.add(users.get(random.nextInt(users.size())).id());
      }
      if (random.nextInt(3) > 0) {
        members.add(groups.get(random.nextInt(14)).id());
      }
      ports().memberships().change(account, group.id(), MembershipChange.replaceBy(members));
    }
  }

  private void agree(ResourceType type, List<Resource> resources) {
    Map<ResourceId, Complex> representations = new LinkedHashMap<>();
    resources.forEach(resource -> representations.put(resource.id(), represent(resource)));
    RandomFilters anything = RandomFilters.over(type, random);
    int telling = 0;
    RelationFilters related = new RelationFilters(type, List.copyOf(representations.values()), random);
    for (int round = 0; round < FILTERS; round++) {
      Filter filter = round % 3 == 0 ? related.next() : anything.next();
      List<ResourceId> expected = representations.entrySet().stream()
          .filter(entry -> FilterEvaluation.matches(filter, entry.getValue()))
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
      assertFinds(type, filter, expected);
      telling += expected.isEmpty() || expected.size() == resources.size() ? 0 : 1;
    }
    assertThat(telling).as("filters that some resources match and others do not").isGreaterThan(FILTERS / 3);
  }

  private void assertFinds(ResourceType type, Filter filter, List<ResourceId> expected) {
    Filter resolved = new Locations(type, BASE).resolve(filter);
    List<Resource> found = ports().resources().search(account, type, new Query(resolved, 1, 1_000)).items();
    assertThat(found).as(FilterText.of(filter)).extracting(Resource::id).isEqualTo(expected);
  }

  private Complex represent(Resource resource) {
    return REPRESENTATION.of(resource, new Relations(
        ports().memberships().membersOf(account, resource.id(), null, 1_000),
        ports().memberships().groupsOf(account, List.of(resource.id())).getOrDefault(resource.id(), List.of())));
  }
}
