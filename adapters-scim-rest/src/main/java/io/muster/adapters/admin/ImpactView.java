package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.application.mapping.ReadImpact.Found;
import io.muster.domain.job.Job;
import io.muster.domain.mapping.Foreseen;
import io.muster.domain.mapping.Foreseen.Effect;
import io.muster.domain.mapping.Foreseen.FieldChange;
import io.muster.domain.mapping.Impact;
import io.muster.domain.mapping.Impact.Counts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would do: {@code effects}, how many would be created, disabled and so on; {@code fields}, how many would
 * have each field changed; {@code problems}, what is wrong with how many, where {@code other_problems} are those of
 * further texts; and {@code samples}, how many samples are kept of each effect.
 */
record ImpactView(
    UUID job,
    String status,
    int total,
    int done,
    int failed,
    double rate,
    @Nullable Instant started,
    @Nullable Instant finished,
    Map<String, Integer> effects,
    Map<String, Integer> fields,
    List<ProblemCount> problems,
    int otherProblems,
    Map<String, Integer> samples,
    String mapping) {

  record ProblemCount(String problem, int count) {}

  /** A field before and after; what is empty is left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ChangeView(String field, @Nullable String before, @Nullable String after) {

    private static ChangeView of(FieldChange change) {
      return new ChangeView(change.field(), change.before(), change.after());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SampleView(UUID id, String effect, List<ChangeView> changes, @Nullable String problem) {

    static SampleView of(Foreseen foreseen) {
      return new SampleView(foreseen.resource().value(), AccountView.word(foreseen.effect()),
          foreseen.changes().stream().map(ChangeView::of).toList(), foreseen.problem());
    }
  }

  static ImpactView of(Found found) {
    Job job = found.job();
    Impact impact = found.impact();
    return new ImpactView(job.id().value(), AccountView.word(job.status()), job.progress().total(),
        job.progress().done(), job.progress().failed(), Math.round(10 * found.rate()) / 10.0, job.started(),
        job.finished(), effects(impact.all()), impact.all().fields(),
        impact.all().problems().entrySet().stream()
            .map(each -> new ProblemCount(each.getKey(), each.getValue())).toList(),
        impact.all().otherProblems(), effects(impact.samples()), found.draft());
  }

  private static Map<String, Integer> effects(Counts counts) {
    Map<String, Integer> words = new LinkedHashMap<>();
    for (Effect effect : Effect.values()) {
      words.put(AccountView.word(effect), counts.of(effect));
    }
    return words;
  }
}
