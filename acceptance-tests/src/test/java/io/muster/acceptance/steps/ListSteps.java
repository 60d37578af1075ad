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

/** What provisioning clients ask of lists, and what the lists hold. */
public final class ListSteps {

  private static final int MOST_PAGES = 50;

  private final World world;

  public ListSteps(World world) {
    this.world = world;
  }

  @When("{client} lists the {resources}")
  public void lists(ScimSession client, Kind kind) {
    list(client, kind, Map.of());
  }

  @When("{client} looks for the {resources} where {string}")
  public void looksFor(ScimSession client, Kind kind, String filter) {
    list(client, kind, Map.of("filter", filter));
  }

  @When("{client} lists the {resources} with:")
  public void lists(ScimSession client, Kind kind, DataTable parameters) {
    Map<String, String> query = new LinkedHashMap<>();
    parameters.cells().forEach(row -> query.put(row.getFirst(), row.get(1)));
    list(client, kind, query);
  }

  @Then("the list holds:")
  public void holds(List<String> names) {
    assertThat(names()).as("%s", world.answer()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Then("the list is empty")
  public void isEmpty() {
    assertThat(list().path("totalResults").intValue()).as("%s", world.answer()).isZero();
    assertThat(names()).isEmpty();
  }

  @Then("the list counts {int} in all")
  public void counts(int total) {
    assertThat(list().path("totalResults").intValue()).as("totalResults").isEqualTo(total);
  }

  @Then("the page starts at {int} and holds {int}")
  public void page(int start, int size) {
    assertThat(list().path("startIndex").intValue()).as("startIndex").isEqualTo(start);
    assertThat(list().path("itemsPerPage").intValue()).as("itemsPerPage").isEqualTo(size);
    assertThat(list().path("Resources").size()).as("Resources").isEqualTo(size);
  }

  @Then("every entry of the list has:")
  public void everyEntryHas(DataTable attributes) {
    assertThat(list().path("Resources").isEmpty()).as("an empty list").isFalse();
    for (JsonNode entry : list().path("Resources")) {
      attributes.cells().forEach(
          row -> Cell.check(row.getFirst(), Attributes.at(row.getFirst()).in(entry), row.get(1)));
    }
  }

  @Then("reading the {resources} in pages of {int} brings each of the {int} once")
  public void brings(Kind kind, int size, int total) {
    List<String> ids = new ArrayList<>();
    for (int page = 0; page < MOST_PAGES && ids.size() < total; page++) {
      list(world.client(), kind, Map.of("startIndex", String.valueOf(ids.size() + 1), "count", String.valueOf(size)));
      List<String> came = list().path("Resources").valueStream().map(entry -> entry.path("id").asString()).toList();
      assertThat(came).as("page %d", page).hasSize(Math.min(size, total - ids.size()));
      ids.addAll(came);
    }
    assertThat(ids).hasSize(total).doesNotHaveDuplicates();
  }

  private void list(ScimSession client, Kind kind, Map<String, String> query) {
    Map<String, String> marked = new LinkedHashMap<>();
    query.forEach((name, value) -> marked.put(name, world.marked(world.filledIn(value))));
    String parameters = marked.isEmpty() ? "" : "?" + Query.PERCENT.encode(marked);
    world.answered(client.send("GET", kind.endpoint() + parameters));
  }

  private JsonNode list() {
    Answer answer = world.answer();
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }

  private List<String> names() {
    return list().path("Resources").valueStream()
        .map(entry -> entry.path(World.NAMING.stream().filter(entry::has).findFirst().orElse("")).asString())
        .toList();
  }
}
