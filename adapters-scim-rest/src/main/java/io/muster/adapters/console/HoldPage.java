package io.muster.adapters.console;

import io.muster.application.directory.EndHold;
import io.muster.application.directory.ReadHold;
import io.muster.domain.job.JobId;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.search.Slice;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the safety catch of an account holds back, and whom, until somebody decides. */
@Controller
@RequestMapping("/console/accounts/{account}/hold")
class HoldPage {

  private static final int ROWS = 50;

  private final ReadHold readHold;
  private final EndHold endHold;

  HoldPage(ReadHold readHold, EndHold endHold) {
    this.readHold = readHold;
    this.endHold = endHold;
  }

  @GetMapping
  ModelAndView show(Visit visit, @RequestParam(required = false) @Nullable UUID after) {
    return page(visit, after);
  }

  @PostMapping("/release")
  ModelAndView release(Visit visit) {
    return ended(visit, () -> endHold.release(visit.administrator()));
  }

  @PostMapping("/drop")
  ModelAndView drop(Visit visit) {
    return ended(visit, () -> endHold.drop(visit.administrator()));
  }

  private ModelAndView ended(Visit visit, Supplier<JobId> ending) {
    return visit.attempt(() -> visit.onwards("jobs", ending.get().toString()), () -> page(visit, null));
  }

  private ModelAndView page(Visit visit, @Nullable UUID after) {
    Slice<ReadHold.Held> held =
        readHold.list(visit.administrator(), after == null ? null : new ResourceId(after), ROWS);
    return visit.page("hold")
        .addObject("shown", readHold.read(visit.administrator()))
        .addObject("held", held.items())
        .addObject("next", held.more() ? held.items().getLast().status().resource().value() : null);
  }
}
