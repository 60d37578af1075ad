package io.muster.adapters.persistence.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.muster.adapters.persistence.TestStorage;
import io.muster.application.port.Fixtures;
import io.muster.application.port.RelationFilters;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterEvaluation;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterParser;
import io.muster.domain.filter.FilterText;
import io.muster.domain.filter.RandomFilters;
import io.muster.domain.filter.SampleTypes;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Order;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The database finds exactly what the domain says matches, for 100,000 random filters written in any way over random
 * resources of every kind. {@code -Dmuster.test.seed=…} tries others, {@code -Dmuster.test.filters=…} another number.
 */
abstract class FilterSweep {

  private static final long SEED = Long.getLong("muster.test.seed", 7644);
  private static final int FILTERS = Integer.getInteger("muster.test.filters", 102_000);
  private static final int AT_ONCE = 40;

  private final RandomGenerator random = new Random(SEED);
  private Population population;

  abstract TestStorage storage();

  @BeforeEach
  void populate() {
    population = new Population(storage(), random);
  }

  @Test
  void agreesOnUsers() {
    sweep(Crowd.USERS, FILTERS / 2);
  }

  @Test
  void agreesOnGroups() {
    sweep(Fixtures.GROUPS, FILTERS / 3);
  }

  @Test
  void agreesOnResourcesOfACustomSchema() {
    sweep(SampleTypes.GADGET, FILTERS / 6);
  }

  /** By themselves filters are asked in other words than all at once, and in a sorted list again. */
  @Test
  void listsWhatItFinds() {
    for (ResourceType type : List.of(Crowd.USERS, Fixtures.GROUPS)) {
      RandomFilters anything = RandomFilters.over(type, random);
      RelationFilters related = new RelationFilters(type, List.copyOf(population.of(type).values()), random);
      List<Order> orders = List.of(Order.BY_ID, Order.of(type, List.of(), "displayName", null));
      for (int n = 0; n < FILTERS / 100; n++) {
        Filter filter = n % 2 == 0 ? related.next() : anything.next();
        assertThat(population.listed(type, filter, orders.get(n / 2 % 2)))
            .as("seed %d: %s", SEED, FilterText.of(filter)).isEqualTo(expected(type, filter));
      }
    }
  }

  private void sweep(ResourceType type, int count) {
    List<Complex> representations = List.copyOf(population.of(type).values());
    RandomFilters anything = RandomFilters.over(type, random);
    RelationFilters related = new RelationFilters(type, representations, random);
    int telling = 0;
    for (int done = 0; done < count; done += AT_ONCE) {
      List<Filter> filters = new ArrayList<>();
      for (int n = 0; n < AT_ONCE; n++) {
        Filter filter = n % 4 == 0 ? related.next() : anything.next();
        filters.add(FilterParser.parse(type, FilterText.disguised(filter, random), FilterLimits.DEFAULT));
      }
      List<BitSet> found = population.found(type, filters);
      for (int n = 0; n < AT_ONCE; n++) {
        assertAgrees(type, filters.get(n), found.get(n));
        telling += found.get(n).isEmpty() || found.get(n).cardinality() == representations.size() ? 0 : 1;
      }
    }
    assertThat(telling).as("filters that some resources match and others do not").isGreaterThan(count / 4);
  }

  private void assertAgrees(ResourceType type, Filter filter, BitSet found) {
    if (!found.equals(expected(type, filter))) {
      Filter smallest = smallest(type, filter);
      BitSet differing = population.found(type, List.of(smallest)).getFirst();
      differing.xor(expected(type, smallest));
      Complex resource = List.copyOf(population.of(type).values()).get(differing.nextSetBit(0));
      fail("seed %d: the database does not agree on%n%s%nwith%n%s", SEED, FilterText.of(smallest), resource);
    }
  }

  /** A part of the filter that disagrees by itself, or else all of it. */
  private Filter smallest(ResourceType type, Filter filter) {
    for (Filter part : partsOf(filter)) {
      if (!population.found(type, List.of(part)).getFirst().equals(expected(type, part))) {
        return smallest(type, part);
      }
    }
    return filter;
  }

  private static List<Filter> partsOf(Filter filter) {
    return switch (filter) {
      case Filter.And(Filter left, Filter right) -> List.of(left, right);
      case Filter.Or(Filter left, Filter right) -> List.of(left, right);
      case Filter.Not(Filter inner) -> List.of(inner);
      case Filter.ValuePath(var path, Filter inner) ->
          partsOf(inner).stream().<Filter>map(part -> new Filter.ValuePath(path, part)).toList();
      case Filter.Compare _, Filter.Present _ -> List.of();
    };
  }

  private BitSet expected(ResourceType type, Filter filter) {
    BitSet matching = new BitSet();
    int at = 0;
    for (Complex representation : population.of(type).values()) {
      matching.set(at++, FilterEvaluation.matches(filter, representation));
    }
    return matching;
  }
}
