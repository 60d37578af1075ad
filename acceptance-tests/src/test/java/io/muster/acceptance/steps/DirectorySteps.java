package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What administrators do with organizations and sites. */
public final class DirectorySteps {

  private final World world;
  private final Map<String, String> ids = new HashMap<>();

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
    Answer created = world.admin().send("POST", place, JsonNodeFactory.instance.objectNode().put("name", name));
    world.answered(created);
    if (created.status() == 201) {
      ids.put(place + name, created.json().path("id").asString());
    }
  }

  @When("an administrator changes the {place} {string} to have:")
  public void changes(String place, String name, DataTable fields) {
    Answer answer = change(place, name, fields);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  @When("an administrator tries to change the {place} {string} to have:")
  public void triesToChange(String place, String name, DataTable fields) {
    world.answered(change(place, name, fields));
  }

  private Answer change(String place, String name, DataTable fields) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    fields.cells().forEach(row -> change.set(row.getFirst(), Cell.value(filled(row.get(1)))));
    return world.admin().send("PATCH", place + "/" + idOf(place, name), change);
  }

  @Then("the {place} {string} has:")
  public void has(String place, String name, DataTable fields) {
    JsonNode record = read(place, name);
    fields.cells().forEach(row -> Cell.check(row.getFirst(), People.shown(record.path(row.getFirst())), filled(row.get(1))));
  }

  @Then("there is no {place} {string}")
  public void existsNot(String place, String name) {
    Answer list = world.admin().get(place + "?" + Query.PERCENT.encode(Map.of("name", world.markedName(name))));
    assertThat(list.json().path("items").size()).as("%s", list).isZero();
  }

  @Then("the {place} {string} is linked to the group {string} and to {int} people")
  public void isLinked(String place, String name, String group, int people) {
    JsonNode record = read(place, name);
    assertThat(record.path("groups").valueStream().map(each -> each.path("id").asString()))
        .containsExactly(world.idOf(group));
    assertThat(record.path("people").intValue()).as("%s", record).isEqualTo(people);
  }

  @Then("the {place} {string} is linked to no group and to {int} people")
  public void isLinkedToNone(String place, String name, int people) {
    JsonNode record = read(place, name);
    assertThat(record.path("groups").size()).as("%s", record).isZero();
    assertThat(record.path("people").intValue()).as("%s", record).isEqualTo(people);
  }

  private JsonNode read(String place, String name) {
    Answer read = world.admin().get(place + "/" + idOf(place, name));
    assertThat(read.status()).as("%s", read).isEqualTo(200);
    return read.json();
  }

  private String idOf(String place, String name) {
    String own = ids.get(place + name);
    return own == null ? world.idOf(name) : own;
  }

  private @Nullable String filled(@Nullable String cell) {
    return cell == null ? null : world.filledIn(cell);
  }
}
