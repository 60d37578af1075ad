package io.muster.adapters.console;

import io.muster.application.directory.ReadHold;
import io.muster.application.job.ListJobs;
import io.muster.application.overview.ReadOverview;
import io.muster.application.overview.ReadOverview.Overview;
import io.muster.domain.access.Administrator;
import io.muster.domain.activity.ProvisioningCount.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an account begins: how much there is, what happened, and what should be looked at. */
@Controller
class OverviewPage {

  private static final int JOBS = 3;

  private final ReadOverview readOverview;
  private final ReadHold readHold;
  private final ListJobs listJobs;

  OverviewPage(ReadOverview readOverview, ReadHold readHold, ListJobs listJobs) {
    this.readOverview = readOverview;
    this.readHold = readHold;
    this.listJobs = listJobs;
  }

  @GetMapping("/console/accounts/{account}")
  ModelAndView show(Visit visit) {
    Administrator administrator = visit.administrator();
    Overview overview = readOverview.read(administrator);
    return visit.page("overview")
        .addObject("overview", overview)
        .addObject("hours", BarChart.of(overview.hours()))
        .addObject("days", BarChart.of(overview.days()))
        .addObject("kinds", Kind.values())
        .addObject("mostTroubled", ReadOverview.MOST_TROUBLED)
        .addObject("hold", readHold.read(administrator))
        .addObject("jobs", listJobs.list(administrator, new ListJobs.Query(null, JOBS)).items());
  }
}
