package io.muster.domain.mapping;

import io.muster.domain.mapping.Foreseen.Effect;
import io.muster.domain.mapping.Foreseen.FieldChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping would do to everybody, counted; and of how many of them an sample is kept. However many there are, the
 * samples are few, and each effect, field and problem has some.
 */
public record Impact(Counts all, Counts samples) {

  public static final Impact NONE = new Impact(Counts.NONE, Counts.NONE);

  /** As many problems are told apart; what further ones there are is counted together. */
  public static final int MOST_PROBLEMS = 50;

  public static final int MOST_SAMPLES = 1_000;

  private static final int SAMPLES_OF_AN_EFFECT = 100;
  private static final int SAMPLES_OF_A_FIELD = 20;
  private static final int SAMPLES_OF_A_PROBLEM = 5;

  /** How many there are of each effect, how many change each field, and how many have each problem, the first first. */
  public record Counts(
      Map<Effect, Integer> effects, Map<String, Integer> fields, Map<String, Integer> problems, int otherProblems) {

    private static final Counts NONE = new Counts(Map.of(), Map.of(), Map.of(), 0);

    public Counts {
      effects = Collections.unmodifiableMap(effects.isEmpty() ? new EnumMap<>(Effect.class) : new EnumMap<>(effects));
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    public int of(Effect effect) {
      return effects.getOrDefault(effect, 0);
    }

    private int total() {
      return effects.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Which samples are shown; null means any. */
  public record Selection(@Nullable Effect effect, @Nullable String field, @Nullable String problem) {

    public static final Selection ALL = new Selection(null, null, null);

    public boolean matches(Foreseen foreseen) {
      return (effect == null || effect == foreseen.effect())
          && (field == null || foreseen.changes().stream().anyMatch(change -> change.field().equals(field)))
          && (problem == null || problem.equals(foreseen.problem()));
    }
  }

  /** The impact with more resources, and those of them to be kept as samples. */
  public record Grown(Impact impact, List<Foreseen> samples) {}

  public Grown and(List<Foreseen> more) {
    Tally ofAll = new Tally(all);
    Tally ofSamples = new Tally(samples);
    List<Foreseen> kept = new ArrayList<>();
    for (Foreseen each : more) {
      ofAll.add(each);
      if (ofSamples.lacks(each)) {
        ofSamples.add(each);
        kept.add(each);
      }
    }
    return new Grown(new Impact(ofAll.counts(), ofSamples.counts()), kept);
  }

  /** Counts while they grow. */
  private static final class Tally {

    private final Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
    private final Map<String, Integer> fields;
    private final Map<String, Integer> problems;
    private int otherProblems;
    private int total;

    Tally(Counts counts) {
      effects.putAll(counts.effects());
      fields = new LinkedHashMap<>(counts.fields());
      problems = new LinkedHashMap<>(counts.problems());
      otherProblems = counts.otherProblems();
      total = counts.total();
    }

    void add(Foreseen foreseen) {
      total++;
      effects.merge(foreseen.effect(), 1, Integer::sum);
      foreseen.changes().stream().map(FieldChange::field).distinct()
          .forEach(field -> fields.merge(field, 1, Integer::sum));
      String problem = foreseen.problem();
      if (problem != null) {
        if (problems.size() < MOST_PROBLEMS || problems.containsKey(problem)) {
          problems.merge(problem, 1, Integer::sum);
        } else {
          otherProblems++;
        }
      }
    }

    /** Whether it shows something of which there are not enough samples. */
    boolean lacks(Foreseen foreseen) {
      if (total >= MOST_SAMPLES) {
        return false;
      }
      return lacksEffect(foreseen.effect()) || lacksProblem(foreseen) || lacksField(foreseen);
    }

    private boolean lacksField(Foreseen foreseen) {
      return foreseen.changes().stream()
          .anyMatch(change -> fields.getOrDefault(change.field(), 0) < SAMPLES_OF_A_FIELD);
    }

    private boolean lacksEffect(Effect effect) {
      return effect != Effect.UNCHANGED && effects.getOrDefault(effect, 0) < SAMPLES_OF_AN_EFFECT;
    }

    private boolean lacksProblem(Foreseen foreseen) {
      String problem = foreseen.problem();
      return problem != null && (problems.containsKey(problem)
          ? problems.get(problem) < SAMPLES_OF_A_PROBLEM
          : problems.size() < MOST_PROBLEMS);
    }

    Counts counts() {
      return new Counts(effects, fields, problems, otherProblems);
    }
  }
}
