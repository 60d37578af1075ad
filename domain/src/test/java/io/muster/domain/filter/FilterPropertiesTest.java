package io.muster.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Filter.And;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Not;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.filter.Filter.Or;
import io.muster.domain.filter.Filter.Present;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every filter and every document, tried on many from seeded random numbers. */
class FilterPropertiesTest {

  private static final int FILTERS = 2_000;
  private static final int DOCUMENTS = 20;

  private static Stream<ResourceType> types() {
    return Stream.of(
        SampleTypes.GADGET, CoreResourceTypes.users("urn:example:custom_fields"), CoreResourceTypes.GROUPS);
  }

  @ParameterizedTest
  @MethodSource("types")
  void readsWhatItWouldWrite(ResourceType type) {
    RandomFilters filters = RandomFilters.over(type, new Random(1));
    for (int round = 0; round < FILTERS; round++) {
      Filter filter = filters.next();
      String text = FilterText.of(filter);
      assertThat(FilterParser.parse(type, text, FilterLimits.DEFAULT)).as(text).isEqualTo(filter);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void findsSomethingAndMissesSomethingWithEveryOperator(ResourceType type) {
    RandomFilters filters = RandomFilters.over(type, new Random(8));
    RandomDocuments documents = new RandomDocuments(type, new Random(9));
    Set<Operator> found = EnumSet.noneOf(Operator.class);
    Set<Operator> missed = EnumSet.noneOf(Operator.class);
    for (int round = 0; round < FILTERS; round++) {
      if (filters.next() instanceof Compare compare) {
        for (int turn = 0; turn < DOCUMENTS; turn++) {
          (FilterEvaluation.matches(compare, documents.next()) ? found : missed).add(compare.operator());
        }
      }
    }
    assertThat(found).containsExactly(Operator.values());
    assertThat(missed).containsExactly(Operator.values());
  }

  @ParameterizedTest
  @MethodSource("types")
  void obeysTheLawsOfLogic(ResourceType type) {
    RandomFilters filters = RandomFilters.over(type, new Random(2));
    RandomDocuments documents = new RandomDocuments(type, new Random(3));
    for (int round = 0; round < FILTERS; round++) {
      Filter one = filters.next();
      Filter other = filters.next();
      for (int turn = 0; turn < DOCUMENTS; turn++) {
        Complex document = documents.next();
        boolean first = FilterEvaluation.matches(one, document);
        boolean second = FilterEvaluation.matches(other, document);
        assertThat(FilterEvaluation.matches(new And(one, other), document)).isEqualTo(first && second);
        assertThat(FilterEvaluation.matches(new Or(one, other), document)).isEqualTo(first || second);
        assertThat(FilterEvaluation.matches(new Not(one), document)).isEqualTo(!first);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void keepsOperatorsInTheirRelations(ResourceType type) {
    RandomFilters filters = RandomFilters.over(type, new Random(4));
    RandomDocuments documents = new RandomDocuments(type, new Random(5));
    for (int round = 0; round < FILTERS; round++) {
      if (filters.next() instanceof Compare compare) {
        for (int turn = 0; turn < DOCUMENTS; turn++) {
          assertRelations(compare, documents.next());
        }
      }
    }
  }

  private static void assertRelations(Compare compare, Complex document) {
    assertThat(holds(compare, Operator.NE, document)).isEqualTo(!holds(compare, Operator.EQ, document));
    assertThat(holds(compare, Operator.GE, document))
        .isEqualTo(holds(compare, Operator.GT, document) || holds(compare, Operator.EQ, document));
    assertThat(holds(compare, Operator.LE, document))
        .isEqualTo(holds(compare, Operator.LT, document) || holds(compare, Operator.EQ, document));
    if (holds(compare, Operator.SW, document) || holds(compare, Operator.EW, document)) {
      assertThat(holds(compare, Operator.CO, document)).isTrue();
    }
    if (holds(compare, Operator.GE, document) || holds(compare, Operator.LE, document)) {
      assertThat(FilterEvaluation.matches(new Present(compare.path()), document)).isTrue();
    }
  }

  private static boolean holds(Compare compare, Operator operator, Complex document) {
    return FilterEvaluation.matches(new Compare(compare.path(), operator, compare.literal()), document);
  }

  @ParameterizedTest
  @MethodSource("types")
  void refusesCleanlyWhatIsDamaged(ResourceType type) {
    Random random = new Random(6);
    RandomFilters filters = RandomFilters.over(type, random);
    for (int round = 0; round < 4 * FILTERS; round++) {
      String damaged = Damage.inflictOn(FilterText.of(filters.next()), random);
      readsOrRefuses(type, damaged);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void refusesCleanlyWhatIsNoFilterAtAll(ResourceType type) {
    Random random = new Random(7);
    for (int round = 0; round < 4 * FILTERS; round++) {
      readsOrRefuses(type, Damage.noise(random));
    }
  }

  private static void readsOrRefuses(ResourceType type, String text) {
    try {
      Filter filter = FilterParser.parse(type, text, FilterLimits.DEFAULT);
      assertThat(FilterParser.parse(type, FilterText.of(filter), FilterLimits.DEFAULT)).as(text).isEqualTo(filter);
    } catch (Refusal refusal) {
      assertThat(refusal.reason()).as(text).isEqualTo(Refusal.Reason.INVALID_FILTER);
    }
  }
}
