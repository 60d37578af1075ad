package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What administrators find in the activity log. */
public final class ActivitySteps {

  private static final int MOST_PAGES = 50;

  private final World world;
  private List<JsonNode> found = List.of();

  public ActivitySteps(World world) {
    this.world = world;
  }

  /** The latest two or fewer, so that a table of examples may name them. */
  @When("an administrator looks for activities with:")
  public void looksFor(DataTable filters) {
    Map<String, String> query = new LinkedHashMap<>(Map.of("count", "2"));
    filters.cells().forEach(row -> query.put(row.getFirst(), world.filledIn(row.get(1))));
    found = page(query).path("items").valueStream().toList();
  }

  @When("an administrator looks for all activities in pages of {int}")
  public void looksForAll(int size) {
    found = new ArrayList<>();
    Map<String, String> query = new LinkedHashMap<>(Map.of("count", String.valueOf(size)));
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode list = page(query);
      assertThat(list.path("items").size()).as("page %d", page).isLessThanOrEqualTo(size);
      list.path("items").forEach(found::add);
      if (!list.path("next_cursor").isString()) {
        return;
      }
      query.put("cursor", list.get("next_cursor").stringValue());
    }
  }

  @Then("the activities found are:")
  public void foundAre(List<String> activities) {
    assertThat(found.stream().map(ActivitySteps::told)).containsExactlyElementsOf(activities);
  }

  @Then("no activities are found")
  public void noneFound() {
    assertThat(found).isEmpty();
  }

  @Then("the latest activity has:")
  public void latestHas(DataTable fields) {
    JsonNode latest = page(Map.of("count", "1")).path("items").path(0);
    fields.cells().forEach(row -> Cell.check(row.getFirst(), latest.path(row.getFirst()),
        row.get(1) == null ? null : world.filledIn(row.get(1))));
  }

  @Then("the problem names {string}")
  public void problemNames(String parameter) {
    assertThat(world.answer().json().path("detail").asString("")).contains(parameter);
  }

  @Then("the answer nowhere says {string}")
  public void nowhereSays(String text) {
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(200);
    assertThat(world.answer().text()).doesNotContainIgnoringCase(text);
  }

  private JsonNode page(Map<String, String> query) {
    Answer list = world.admin().get("/activity?" + Query.PERCENT.encode(query));
    assertThat(list.status()).as("%s", list).isEqualTo(200);
    return list.json();
  }

  /** Such as "create User refused". */
  private static String told(JsonNode activity) {
    return activity.path("operation").asString() + " " + activity.path("resource_type").asString() + " "
        + activity.path("outcome").asString();
  }
}
