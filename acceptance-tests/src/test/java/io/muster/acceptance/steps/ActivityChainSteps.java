package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Json;
import io.muster.acceptance.client.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** An auditor with the activity log as a file. */
public final class ActivityChainSteps {

  private final World world;
  private JsonNode noted = MissingNode.getInstance();

  public ActivityChainSteps(World world) {
    this.world = world;
  }

  @When("{administrator} exports the activity log")
  public void exports(AdminSession administrator) {
    export(administrator, Map.of());
  }

  @When("{administrator} exports the activity log with:")
  public void exports(AdminSession administrator, DataTable filters) {
    Map<String, String> query = new LinkedHashMap<>();
    filters.cells().forEach(row -> query.put(row.getFirst(), world.filledIn(row.get(1))));
    export(administrator, query);
  }

  @Then("the export is a file that ends in {string}")
  public void isFile(String name) {
    assertThat(world.answer().mediaType()).isEqualTo("application/x-ndjson");
    assertThat(world.answer().header("Content-Disposition").orElseThrow())
        .startsWith("attachment").endsWith(name + "\"");
  }

  @Then("the lines of the export are:")
  public void linesAre(List<String> told) {
    assertThat(lines().stream().map(ActivityChainSteps::told)).containsExactlyElementsOf(told);
  }

  @Then("among the lines of the export are, in this order:")
  public void amongLinesAre(List<String> told) {
    assertThat(lines().stream().map(ActivityChainSteps::told)).containsSubsequence(told);
  }

  @Then("the export has no lines")
  public void hasNoLines() {
    assertThat(lines()).isEmpty();
  }

  @Given("an auditor has noted the head of the chain")
  public void notes() {
    noted = verification().path("head");
  }

  @Then("the chain has grown")
  public void hasGrown() {
    assertThat(verification().path("head").path("number").longValue()).isGreaterThan(noted.path("number").longValue());
  }

  @Then("what the auditor noted is in it")
  public void isInIt() {
    exports(world.admin());
    assertThat(lines()).filteredOn(line -> line.path("number").equals(noted.path("number")))
        .singleElement().satisfies(line -> assertThat(line.path("hash")).isEqualTo(noted.path("hash")));
  }

  @Then("the export is the whole chain from its begin to its head")
  public void isWhole() {
    JsonNode verification = verification();
    String hash = verification.path("begin").path("hash").asString();
    for (JsonNode line : lines()) {
      hash = ExportedChain.next(hash, line);
      assertThat(line.path("hash").asString()).as("%s", line).isEqualTo(hash);
    }
    assertThat(hash).isEqualTo(verification.path("head").path("hash").asString());
  }

  private JsonNode verification() {
    return world.admin().get("/activity/verification").json();
  }

  private void export(AdminSession administrator, Map<String, String> query) {
    Answer export = administrator.getLines("/activity/export?" + Query.PERCENT.encode(query));
    assertThat(export.status()).as("%s", export).isEqualTo(200);
    world.answered(export);
  }

  private List<JsonNode> lines() {
    return world.answer().text().lines().map(Json::read).toList();
  }

  /** Such as "create User refused". */
  private static String told(JsonNode line) {
    return line.path("operation").asString() + " "
        + line.path("resource_type").asString() + " " + line.path("outcome").asString();
  }
}
