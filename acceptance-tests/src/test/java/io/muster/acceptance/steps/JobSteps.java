package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Pauses;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What goes on in the background, as administrators see it. */
public final class JobSteps {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<String> ENDED = Set.of("done", "failed", "cancelled");

  private final World world;

  public JobSteps(World world) {
    this.world = world;
  }

  /** Called report1@example.com, report2@example.com and so on. */
  @Given("{client} has created {int} users whose manager is {string}")
  public void hasCreatedReports(ScimSession client, int count, String manager) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:BulkRequest");
    ArrayNode operations = request.putArray("Operations");
    for (int report = 1; report <= count; report++) {
      ObjectNode operation = operations.addObject();
      operation.put("method", "POST").put("path", "/Users").put("bulkId", "report" + report);
      ObjectNode user = operation.putObject("data");
      user.putArray("schemas").add(Kind.USER.schema()).add(Attributes.ENTERPRISE);
      user.put("userName", "report" + report + "@example.com").put("displayName", "Report");
      user.putObject(Attributes.ENTERPRISE).putObject("manager").put("value", world.idOf(manager));
    }
    Answer answer = client.send("POST", "/Bulk", request.toString());
    assertThat(answer.json().path("Operations").valueStream().map(result -> result.path("status").asString("")))
        .as("%s", answer).hasSize(count).containsOnly("201");
  }

  @Then("the latest job ends with:")
  public void endsWith(DataTable fields) {
    Pauses.until("the latest job ends", PATIENCE, () -> ENDED.contains(latest().path("status").asString("")));
    JsonNode job = get("/jobs/" + latest().path("id").asString());
    fields.cells().forEach(row -> Cell.check(row.getFirst(), job.path(row.getFirst()), row.get(1)));
  }

  @Then("there is no job")
  public void isNone() {
    assertThat(get("/jobs").path("items").isEmpty()).isTrue();
  }

  @When("{administrator} cancels the latest job")
  public void cancels(AdminSession administrator) {
    String id = latest().path("id").asString();
    world.answered(administrator.send("POST", "/jobs/" + id + "/cancel", null));
  }

  @When("{administrator} cancels the job {string}")
  public void cancels(AdminSession administrator, String id) {
    world.answered(administrator.send("POST", "/jobs/" + id + "/cancel", null));
  }

  private JsonNode latest() {
    return get("/jobs?count=1").path("items").path(0);
  }

  private JsonNode get(String path) {
    Answer answer = world.admin().get(path);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }
}
