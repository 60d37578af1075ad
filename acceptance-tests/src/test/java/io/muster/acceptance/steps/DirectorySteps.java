package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What administrators do with organizations and sites. */
public final class DirectorySteps {

  private final World world;

  public DirectorySteps(World world) {
    this.world = world;
  }

  /** Where organizations, or sites, are kept. */
  @ParameterType("organization|site")
  public String place(String word) {
    return "/" + word + "s";
  }

  @Given("the {place} {string}")
  public void exists(String place, String name) {
    creates(place, name);
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(201);
  }

  @Given("the disabled {place} {string}")
  public void existsDisabled(String place, String name) {
    exists(place, name);
    changes(place, name, DataTable.create(List.of(List.of("disabled", "true"))));
  }

  @Given("the default organization is {string}")
  public void isDefault(String name) {
    exists("/organizations", name);
    changes("/organizations", name, DataTable.create(List.of(List.of("default", "true"))));
  }

  @When("an administrator creates the {place} {string}")
  public void creates(String place, String name) {
    world.answered(world.admin().send("POST", place, JsonNodeFactory.instance.objectNode().put("name", name)));
  }

  @When("an administrator changes the {place} {string} to have:")
  public void changes(String place, String name, DataTable fields) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    fields.cells().forEach(row -> change.set(row.getFirst(), Cell.value(filled(row.get(1)))));
    Answer answer = world.admin().send("PATCH", place + "/" + world.idOf(name), change);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  @Then("the {place} {string} has:")
  public void has(String place, String name, DataTable fields) {
    Answer read = world.admin().get(place + "/" + world.idOf(name));
    assertThat(read.status()).as("%s", read).isEqualTo(200);
    JsonNode record = read.json();
    fields.cells().forEach(row -> Cell.check(row.getFirst(), People.shown(record.path(row.getFirst())), filled(row.get(1))));
  }

  private @Nullable String filled(@Nullable String cell) {
    return cell == null ? null : world.filledIn(cell);
  }
}
