package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the service provider says of itself. */
public final class DiscoverySteps {

  private final World world;

  public DiscoverySteps(World world) {
    this.world = world;
  }

  @Then("the resource types are:")
  public void resourceTypesAre(DataTable types) {
    assertThat(resources().stream().map(type -> List.of(
        type.path("name").asString(), type.path("endpoint").asString(), type.path("schema").asString())))
        .containsExactlyInAnyOrderElementsOf(types.cells());
  }

  @Then("the schemas include:")
  public void schemasInclude(List<String> urns) {
    assertThat(resources().stream().map(schema -> schema.path("id").asString())).containsAll(urns);
  }

  @Then("the schema says of the attribute {string}:")
  public void schemaSays(String name, DataTable characteristics) {
    JsonNode attribute = world.answer().json().path("attributes").valueStream()
        .filter(candidate -> candidate.path("name").asString("").equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the schema has no attribute " + name));
    characteristics.cells().forEach(row -> Cell.check(row.getFirst(), attribute.path(row.getFirst()), row.get(1)));
  }

  private List<JsonNode> resources() {
    JsonNode list = world.answer().json();
    List<JsonNode> resources = list.path("Resources").valueStream().toList();
    assertThat(list.path("totalResults").intValue()).isEqualTo(resources.size());
    return resources;
  }
}
