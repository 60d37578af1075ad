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
import tools.jackson.databind.node.MissingNode;

/** What provisioning clients ask of lists, and what the lists hold. */
public final class ListSteps {

  private static final int MOST_PAGES = 50;

  private final World world;
  private String endpoint = "";
  private Map<String, String> asked = Map.of();
  private JsonNode page = MissingNode.getInstance();

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

  @When("{client} lists everything with:")
  public void listsEverything(ScimSession client, DataTable parameters) {
    Map<String, String> query = new LinkedHashMap<>();
    parameters.cells().forEach(row -> query.put(row.getFirst(), row.get(1)));
    list(client, "/", query);
  }

  @When("{client} follows the {word}")
  public void follows(ScimSession client, String cursor) {
    follow(client, cursor, Map.of());
  }

  @When("{client} follows the nextCursor with:")
  public void followsWith(ScimSession client, DataTable parameters) {
    Map<String, String> other = new LinkedHashMap<>();
    parameters.cells().forEach(row -> other.put(row.getFirst(), row.get(1)));
    follow(client, "nextCursor", other);
  }

  @Then("the list is without entries")
  public void isWithoutEntries() {
    assertThat(list().path("Resources").isEmpty()).as("%s", world.answer()).isTrue();
  }

  @Then("the list holds in this order:")
  public void holdsInOrder(List<String> names) {
    assertThat(names()).as("%s", world.answer()).containsExactlyElementsOf(names);
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
    list(client, kind.endpoint(), query);
  }

  /** A cell that is empty is a parameter without a value. */
  private void list(ScimSession client, String where, Map<String, String> query) {
    endpoint = where;
    asked = query;
    Map<String, String> marked = new LinkedHashMap<>();
    query.forEach((name, value) -> marked.put(name, value == null ? "" : world.marked(world.filledIn(value))));
    String parameters = marked.isEmpty() ? "" : "?" + Query.PERCENT.encode(marked);
    Answer answer = world.answered(client.send("GET", where + parameters));
    page = answer.json();
  }

  /** RFC 9865 §2: "with all query parameters and values being identical", but for what the step changes. */
  private void follow(ScimSession client, String cursor, Map<String, String> other) {
    assertThat(page.path(cursor).isString()).as("%s in %s", cursor, page).isTrue();
    Map<String, String> query = new LinkedHashMap<>(asked);
    query.put("cursor", page.path(cursor).stringValue());
    query.putAll(other);
    list(client, endpoint, query);
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
