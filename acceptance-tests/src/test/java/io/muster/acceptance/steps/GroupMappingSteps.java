package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the mapping made of a group, and how administrators look through groups and their members. */
public final class GroupMappingSteps {

  private static final int MOST_PAGES = 20;

  private final World world;
  private List<JsonNode> found = List.of();

  public GroupMappingSteps(World world) {
    this.world = world;
  }

  @Then("the group {string} stands for the {place} {string}")
  public void standsFor(String group, String place, String name) {
    standsFor(group, place, name, null);
  }

  @Then("the group {string} stands for the {place} {string}, and has the problem {string}")
  public void standsFor(String group, String place, String name, @Nullable String problem) {
    JsonNode mapping = mappingOf(group);
    Cell.check("problem", mapping.path("problem"), problem);
    Cell.check("status", mapping.path("status"), problem == null ? "mapped" : "not_mapped");
    Cell.check(place, mapping.path(place.substring(1, place.length() - 1)).path("name"), name);
  }

  @Then("the group {string} stands for nothing because of {string}")
  public void standsForNothing(String group, String problem) {
    JsonNode mapping = mappingOf(group);
    Cell.check("problem", mapping.path("problem"), problem);
    Cell.check("organization", mapping.path("organization"), null);
    Cell.check("site", mapping.path("site"), null);
  }

  /** For each field a path of what it was taken from. */
  @Then("the mapping of the group {string} takes:")
  public void takes(String group, DataTable inputs) {
    JsonNode mapping = mappingOf(group);
    inputs.cells().forEach(row -> assertThat(mapping.path("fields").valueStream()
        .filter(field -> field.path("field").asString("").equals(row.getFirst()))
        .flatMap(field -> field.path("inputs").valueStream())
        .map(input -> input.path("path").asString("")))
        .as("what %s was taken from: %s", row.getFirst(), mapping)
        .contains(row.get(1)));
  }

  @When("an administrator looks for all groups in pages of {int}")
  public void looksForAll(int size) {
    found = pages("/scim-groups", size);
  }

  @When("an administrator looks for the members of the group {string} in pages of {int}")
  public void looksForMembers(String group, int size) {
    found = pages("/scim-groups/" + world.idOf(group) + "/members", size);
  }

  @Then("the groups/members found are:")
  public void foundAre(DataTable expected) {
    assertThat(found).hasSize(expected.height() - 1);
    for (int at = 0; at < found.size(); at++) {
      JsonNode each = found.get(at);
      expected.entries().get(at).forEach((field, cell) ->
          Cell.check(field, each.path(field), cell == null ? null : world.filledIn(cell)));
    }
  }

  private List<JsonNode> pages(String path, int size) {
    List<JsonNode> all = new ArrayList<>();
    Map<String, String> query = new HashMap<>(Map.of("count", String.valueOf(size)));
    for (int page = 0; page < MOST_PAGES; page++) {
      Answer list = world.admin().get(path + "?" + Query.PERCENT.encode(query));
      assertThat(list.status()).as("%s", list).isEqualTo(200);
      assertThat(list.json().path("items").size()).as("page %d", page).isLessThanOrEqualTo(size);
      list.json().path("items").forEach(all::add);
      if (!list.json().path("next_cursor").isString()) {
        return all;
      }
      query.put("cursor", list.json().get("next_cursor").stringValue());
    }
    return all;
  }

  private JsonNode mappingOf(String group) {
    Answer answer = world.admin().get("/scim-groups/" + world.idOf(group) + "/mapping");
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }
}
