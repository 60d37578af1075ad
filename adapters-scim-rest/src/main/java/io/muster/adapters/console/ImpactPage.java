package io.muster.adapters.console;

import io.muster.application.mapping.ReadImpact;
import io.muster.application.mapping.ReadImpact.Found;
import io.muster.domain.job.JobId;
import io.muster.domain.mapping.Foreseen;
import io.muster.domain.mapping.Foreseen.Effect;
import io.muster.domain.mapping.Impact.Selection;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.search.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a draft would do to everybody: how many, which fields, and samples with their differences. */
@Controller
class ImpactPage {

  private static final int ROWS = 25;

  private final ReadImpact readImpact;

  ImpactPage(ReadImpact readImpact) {
    this.readImpact = readImpact;
  }

  /** Of the samples those of an effect or a field, or all. */
  @GetMapping("/console/accounts/{account}/mappings/{kind}/impact/{job}")
  ModelAndView show(
      Visit visit,
      @PathVariable String kind,
      @PathVariable UUID job,
      @RequestParam(required = false) @Nullable Effect effect,
      @RequestParam(required = false) @Nullable String field,
      @RequestParam(required = false) @Nullable UUID after) {
    MappingKind which = MappingKind.named(kind);
    Found found = readImpact.get(visit.administrator(), which, new JobId(job));
    Slice<Foreseen> samples = readImpact.samples(visit.administrator(), new ReadImpact.Query(which, new JobId(job),
        new Selection(effect, field, null), after == null ? null : new ResourceId(after), ROWS));
    return visit.page("impact")
        .addObject("kind", which)
        .addObject("found", found)
        .addObject("effects", Effect.values())
        .addObject("effect", effect)
        .addObject("field", field)
        .addObject("samples", samples.items())
        .addObject("next", samples.more() ? samples.items().getLast().resource().value() : null);
  }
}
