package io.muster.adapters.console;

import io.muster.application.job.CancelJob;
import io.muster.application.job.GetJob;
import io.muster.application.job.JobDetails;
import io.muster.application.job.ListJobs;
import io.muster.domain.job.JobId;
import io.muster.domain.search.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What goes on in the background of an account, how far it has come, and what failed of it. */
@Controller
@RequestMapping("/console/accounts/{account}/jobs")
class JobsPage {

  private static final int ROWS = 50;

  private final ListJobs listJobs;
  private final GetJob getJob;
  private final CancelJob cancelJob;

  JobsPage(ListJobs listJobs, GetJob getJob, CancelJob cancelJob) {
    this.listJobs = listJobs;
    this.getJob = getJob;
    this.cancelJob = cancelJob;
  }

  @GetMapping
  ModelAndView list(Visit visit, @RequestParam(required = false) @Nullable UUID before) {
    Slice<JobDetails> jobs = listJobs.list(
        visit.administrator(), new ListJobs.Query(before == null ? null : new JobId(before), ROWS));
    return visit.page("jobs")
        .addObject("jobs", jobs.items())
        .addObject("next", jobs.more() ? jobs.items().getLast().job().id().value() : null);
  }

  @GetMapping("/{id}")
  ModelAndView show(Visit visit, @PathVariable UUID id) {
    return page(visit, id);
  }

  @PostMapping("/{id}/cancel")
  ModelAndView cancel(Visit visit, @PathVariable UUID id) {
    return visit.attempt(() -> {
      cancelJob.cancel(visit.administrator(), new JobId(id));
      return visit.onwards("jobs", id.toString());
    }, () -> page(visit, id));
  }

  private ModelAndView page(Visit visit, UUID id) {
    return visit.page("job").addObject("details", getJob.get(visit.administrator(), new JobId(id)));
  }
}
