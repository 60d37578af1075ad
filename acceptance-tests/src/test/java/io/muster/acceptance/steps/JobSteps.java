package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import tools.jackson.databind.JsonNode;

/** What goes on in the background, as administrators see it. */
public final class JobSteps {

  private final World world;
  private final Jobs jobs;

  public JobSteps(World world) {
    this.world = world;
    this.jobs = new Jobs(world::admin);
  }

  @Then("the latest job ends with:")
  public void endsWith(DataTable fields) {
    JsonNode job = jobs.latestEnded();
    fields.cells().forEach(row -> Cell.check(row.getFirst(), job.path(row.getFirst()), row.get(1)));
  }

  @When("every job has ended")
  public void end() {
    jobs.end();
  }

  @Then("there is no job")
  public void isNone() {
    assertThat(jobs.all().isEmpty()).isTrue();
  }

  /** Counted in {@code done}; {@code total} are all whom it concerned. */
  @Then("the latest job ends before it is done with all")
  public void endsUnfinished() {
    JsonNode job = jobs.latestEnded();
    assertThat(job.path("done").intValue()).as("%s", job).isLessThan(job.path("total").intValue());
  }

  @When("{administrator} cancels the latest job")
  public void cancels(AdminSession administrator) {
    cancels(administrator, jobs.latest().path("id").asString());
  }

  @When("{administrator} cancels the job {string}")
  public void cancels(AdminSession administrator, String id) {
    world.answered(administrator.send("POST", "/jobs/" + id + "/cancel", null));
  }
}
