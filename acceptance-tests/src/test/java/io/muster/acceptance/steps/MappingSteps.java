package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.muster.acceptance.client.Answer;
import tools.jackson.databind.JsonNode;

/** What the mapping made of a user, and why. */
public final class MappingSteps {

  private final World world;

  public MappingSteps(World world) {
    this.world = world;
  }

  @Then("the user {string} has no person because of {string}")
  public void hasNoPerson(String user, String problem) {
    JsonNode mapping = mappingOf(user);
    assertThat(mapping.path("problem").asString("")).as("%s", mapping).contains(problem);
    Cell.check("person", mapping.path("person"), null);
  }

  @Then("the user {string} has the problem {string}")
  public void hasProblem(String user, String problem) {
    JsonNode mapping = mappingOf(user);
    assertThat(mapping.path("problem").asString("")).as("%s", mapping).contains(problem);
  }

  @Then("the user {string} is mapped to the person {string}")
  public void isMapped(String user, String email) {
    JsonNode mapping = mappingOf(user);
    Cell.check("problem", mapping.path("problem"), null);
    Cell.check("person", People.shown(mapping.path("person")), email);
  }

  /** For each field the path of what it was taken from. */
  @Then("the mapping of the user {string} takes:")
  public void takes(String user, DataTable inputs) {
    JsonNode mapping = mappingOf(user);
    inputs.cells().forEach(row -> assertThat(field(mapping, row.getFirst()).path("inputs").valueStream()
        .map(input -> input.path("path").asString("")))
        .as("what %s was taken from: %s", row.getFirst(), mapping)
        .contains(row.get(1)));
  }

  private static JsonNode field(JsonNode mapping, String name) {
    return mapping.path("fields").valueStream()
        .filter(field -> field.path("field").asString("").equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the mapping does not speak of " + name + ": " + mapping));
  }

  private JsonNode mappingOf(String user) {
    Answer answer = world.admin().get("/scim-users/" + world.idOf(user) + "/mapping");
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }
}
