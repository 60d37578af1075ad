package io.muster.adapters.admin;

import io.muster.application.job.CancelJob;
import io.muster.application.job.GetJob;
import io.muster.application.job.ListJobs;
import io.muster.domain.access.Administrator;
import io.muster.domain.job.JobId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/jobs", produces = "application/json")
@Tag(name = "Jobs", description = "What goes on in the background")
class JobController {

  private final ListJobs listJobs;
  private final GetJob getJob;
  private final CancelJob cancelJob;

  JobController(ListJobs listJobs, GetJob getJob, CancelJob cancelJob) {
    this.listJobs = listJobs;
    this.getJob = getJob;
    this.cancelJob = cancelJob;
  }

  @Operation(summary = "Jobs, the latest first, without what failed of each; read on with next_cursor")
  @GetMapping
  Listing<JobView> list(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer count) {
    return Listing.of(
        listJobs.list(administrator, new ListJobs.Query(Listing.after(cursor, JobId::new), Listing.limit(count))),
        JobView::of, details -> details.job().id().value());
  }

  @Operation(summary = "A job: how far it has come, and the first hundred of what failed")
  @GetMapping("/{id}")
  JobView get(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String id) {
    return JobView.of(getJob.get(administrator, new JobId(Listing.Ids.require(id))));
  }

  @Operation(summary = "Begin nothing more of a job; what is done stays done")
  @PostMapping("/{id}/cancel")
  JobView cancel(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String id) {
    return JobView.of(cancelJob.cancel(administrator, new JobId(Listing.Ids.require(id))));
  }
}
