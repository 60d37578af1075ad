package io.muster.domain.mapping;

import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Field;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a mapping's rules go for one resource: which hold, which decide about a field, and which fields get a value. */
public record Observation(Set<String> holding, Set<String> deciding, Set<String> given) {

  static Observation of(Explanation explanation, Set<String> holding) {
    Set<String> given = explanation.fields().stream()
        .filter(field -> field.effect() == Effect.SET)
        .map(Field::field)
        .collect(Collectors.toUnmodifiableSet());
    return new Observation(holding, explanation.fields().stream()
        .flatMap(field -> Stream.ofNullable(field.rule()))
        .collect(Collectors.toUnmodifiableSet()), given);
  }

  Observation and(Observation other) {
    return new Observation(
        both(holding, other.holding), both(deciding, other.deciding), both(given, other.given));
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }
}
