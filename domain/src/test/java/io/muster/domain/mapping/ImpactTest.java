package io.muster.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.mapping.Foreseen.Effect;
import io.muster.domain.mapping.Foreseen.FieldChange;
import io.muster.domain.mapping.Impact.Grown;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImpactTest {

  @Test
  void countsEffectsFieldsAndProblems() {
    Impact impact = Impact.NONE
        .and(List.of(changed("name", "site"), changed("name"), failed("no name"), Foreseen.unchanged(id())))
        .impact()
        .and(List.of(changed("name"), failed("no name"), failed("no primary email")))
        .impact();

    assertThat(impact.all().effects())
        .isEqualTo(Map.of(Effect.CHANGED, 3, Effect.FAILED, 3, Effect.UNCHANGED, 1));
    assertThat(impact.all().fields()).isEqualTo(Map.of("name", 3, "site", 1));
    assertThat(impact.all().problems()).isEqualTo(Map.of("no name", 2, "no primary email", 1));
  }

  @Test
  void keepsSomeSamplesOfEachEffect() {
    Grown grown = Impact.NONE.and(copies(5_000, changed("name")));

    assertThat(grown.samples()).hasSize(100);
    assertThat(grown.impact().all().of(Effect.CHANGED)).isEqualTo(5_000);
    assertThat(grown.impact().and(copies(10, changed("name"))).samples()).isEmpty();
    assertThat(grown.impact().and(copies(1_000, failed("no name"))).samples()).hasSize(100);
  }

  @Test
  void keepsSomeSamplesOfAFieldThatChangesLate() {
    Impact impact = Impact.NONE.and(copies(5_000, changed("name"))).impact();

    assertThat(impact.and(copies(500, changed("name", "vip"))).samples()).hasSize(20);
  }

  @Test
  void keepsSomeSamplesOfAProblemThatComesLate() {
    Impact impact = Impact.NONE.and(copies(5_000, failed("no name"))).impact();

    assertThat(impact.and(copies(500, failed("too slow"))).samples()).hasSize(5);
  }

  @Test
  void keepsNoSamplesOfWhatStays() {
    assertThat(Impact.NONE.and(copies(10, Foreseen.unchanged(id()))).samples()).isEmpty();
  }

  @Test
  void tellsOnlySoManyProblemsApart() {
    Impact impact = Impact.NONE
        .and(IntStream.range(0, 80).mapToObj(n -> failed("problem " + n)).toList()).impact()
        .and(List.of(failed("problem 0"), failed("problem 79"))).impact();

    assertThat(impact.all().problems()).hasSize(Impact.MOST_PROBLEMS).containsEntry("problem 0", 2);
    assertThat(impact.all().otherProblems()).isEqualTo(31);
  }

  @Test
  void neverKeepsMoreThanAnAdministratorWouldLookAt() {
    List<Foreseen> all = new ArrayList<>();
    for (Effect effect : Effect.values()) {
      for (int field = 0; field < 30; field++) {
        for (int n = 0; n < 25; n++) {
          all.add(foreseen(effect, "problem " + n, "field" + field));
        }
      }
    }

    assertThat(Impact.NONE.and(all).samples()).hasSizeLessThanOrEqualTo(Impact.MOST_SAMPLES);
  }

  private static List<Foreseen> copies(int count, Foreseen foreseen) {
    return Stream.generate(() ->
        new Foreseen(id(), foreseen.effect(), foreseen.changes(), foreseen.problem())).limit(count).toList();
  }

  private static Foreseen changed(String... fields) {
    return foreseen(Effect.CHANGED, null, fields);
  }

  private static Foreseen failed(String problem) {
    return foreseen(Effect.FAILED, problem);
  }

  private static Foreseen foreseen(Effect effect, @Nullable String problem, String... fields) {
    return new Foreseen(id(), effect,
        Stream.of(fields).map(field -> new FieldChange(field, "before", "after")).toList(), problem);
  }

  private static ResourceId id() {
    return new ResourceId(new UUID(0, 1));
  }
}
