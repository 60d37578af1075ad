package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Query;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What administrators see of people, and what they change by hand. */
public final class PersonSteps {

  private final World world;

  public PersonSteps(World world) {
    this.world = world;
  }

  @Then("the person {string} has:")
  public void has(String email, DataTable fields) {
    JsonNode person = person(email);
    fields.cells().forEach(row -> Cell.check(row.getFirst(), shown(person.path(row.getFirst())), filled(row.get(1))));
  }

  @Then("there is a person {string}")
  public void exists(String email) {
    person(email);
  }

  @Then("there is no person {string}")
  public void existsNot(String email) {
    assertThat(found(email)).isEmpty();
  }

  @Then("the {word} of the person {string} are:")
  public void entriesAre(String list, String email, DataTable entries) {
    List<String> columns = entries.row(0);
    List<List<String>> actual = person(email).path(list).valueStream()
        .map(entry -> columns.stream().map(column -> entry.path(column).asString("")).toList())
        .toList();
    List<List<String>> expected = entries.subTable(1, 0).cells().stream()
        .map(row -> row.stream().map(cell -> cell == null ? "" : cell).toList())
        .toList();
    assertThat(actual).as(list).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Then("the person {string} has no {word}")
  public void hasNo(String email, String field) {
    Cell.check(field, person(email).path(field), null);
  }

  @When("an administrator changes the person {string} to have:")
  public void changes(String email, DataTable fields) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    fields.cells().forEach(row -> change.set(row.getFirst(), Cell.value(filled(row.get(1)))));
    Answer answer = world.admin().send("PATCH", "/people/" + person(email).path("id").asString(), change);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  private JsonNode person(String email) {
    List<JsonNode> found = found(email);
    assertThat(found).as("people with the primary email %s", email).hasSize(1);
    Answer read = world.admin().get("/people/" + found.getFirst().path("id").asString());
    assertThat(read.status()).as("%s", read).isEqualTo(200);
    return read.json();
  }

  private List<JsonNode> found(String email) {
    Answer list = world.admin()
        .get("/people?" + Query.PERCENT.encode(Map.of("primary_email", world.markedName(email))));
    assertThat(list.status()).as("%s", list).isEqualTo(200);
    return list.json().path("items").valueStream().toList();
  }

  /** A reference is shown as administrators know it: a person by the primary email, anything else by its name. */
  private static JsonNode shown(JsonNode value) {
    if (!value.isObject() || !value.has("id")) {
      return value;
    }
    return value.has("primary_email") ? value.get("primary_email") : value.path("name");
  }

  private @Nullable String filled(@Nullable String cell) {
    return cell == null ? null : world.filledIn(cell);
  }
}
