package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What administrators see of people, and what they change by hand. */
public final class PersonSteps {

  private final World world;
  private final People people;

  public PersonSteps(World world) {
    this.world = world;
    this.people = new People(world);
  }

  @Then("the person {string} has:")
  public void has(String email, DataTable fields) {
    check(people.named(email), fields);
  }

  @Then("the person {string} of another account has:")
  public void hasElsewhere(String email, DataTable fields) {
    check(new People(world, world.adminOf(world.otherTenant())).named(email), fields);
  }

  @Then("there is a person {string}")
  public void exists(String email) {
    people.named(email);
  }

  @Then("there is no person {string}")
  public void existsNot(String email) {
    assertThat(people.found(email)).isEmpty();
  }

  @Then("the {word} of the person {string} are:")
  public void entriesAre(String list, String email, DataTable entries) {
    List<String> columns = entries.row(0);
    List<List<String>> actual = people.named(email).path(list).valueStream()
        .map(entry -> columns.stream().map(column -> entry.path(column).asString("")).toList())
        .toList();
    List<List<String>> expected = entries.subTable(1, 0).cells().stream()
        .map(row -> row.stream().map(cell -> cell == null ? "" : cell).toList())
        .toList();
    assertThat(actual).as(list).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Then("the person {string} has no {word}")
  public void hasNo(String email, String field) {
    Cell.check(field, people.named(email).path(field), null);
  }

  @When("an administrator changes the person {string} to have:")
  public void changes(String email, DataTable fields) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    fields.cells().forEach(row -> change.set(row.getFirst(), Cell.value(filled(row.get(1)))));
    Answer answer = world.admin().send("PATCH", "/people/" + people.named(email).path("id").asString(), change);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  private void check(JsonNode person, DataTable fields) {
    fields.cells().forEach(row ->
        Cell.check(row.getFirst(), People.shown(person.path(row.getFirst())), filled(row.get(1))));
  }

  private @Nullable String filled(@Nullable String cell) {
    return cell == null ? null : world.filledIn(cell);
  }
}
