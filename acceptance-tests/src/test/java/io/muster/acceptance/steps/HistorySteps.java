package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Query;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What users, groups and people were. */
public class HistorySteps {

  private final World world;

  public HistorySteps(World world) {
    this.world = world;
  }

  /** Beside who and what, the columns name attributes of the documents. */
  @Then("the answer has the revisions:")
  public void hasTheRevisions(DataTable expected) {
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(200);
    List<JsonNode> revisions = world.answer().json().path("items").valueStream().toList();
    List<Map<String, String>> rows = expected.asMaps();
    assertThat(revisions).as("%s", world.answer()).hasSameSizeAs(rows);
    for (int nth = 0; nth < rows.size(); nth++) {
      JsonNode revision = revisions.get(nth);
      assertThat(revision.path("actor").asString()).isNotEmpty();
      rows.get(nth).forEach((name, text) -> Cell.check(name,
          revision.has(name) ? revision.path(name) : revision.path("document").path(name), text));
    }
  }

  @When("{administrator} reads on in the history of the user {string}")
  public void readsOn(AdminSession administrator, String user) {
    String cursor = world.answer().json().path("next_cursor").asString();
    world.answered(administrator.get("/scim-users/" + world.idOf(user) + "/history?"
        + Query.PERCENT.encode(Map.of("cursor", cursor))));
  }

  @When("{administrator} puts the user {string} back by {int} revision(s)")
  public void putsBack(AdminSession administrator, String user, int revisions) {
    String history = "/scim-users/" + world.idOf(user) + "/history";
    String revision = world.admin().get(history).json().path("items").path(revisions).path("id").asString();
    world.answered(administrator.send("POST", history + "/" + revision + "/restore", null, "application/json"));
  }
}
