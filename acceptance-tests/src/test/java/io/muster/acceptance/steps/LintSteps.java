package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What administrators are told of a mapping's rules that come to nothing. */
public final class LintSteps {

  private final World world;

  public LintSteps(World world) {
    this.world = world;
  }

  @When("{administrator} looks for what comes to nothing in the {resource} mapping in force")
  public void looks(AdminSession administrator, Kind kind) {
    look(administrator, kind, JsonNodeFactory.instance.objectNode());
  }

  @When("{administrator} looks for what comes to nothing in this {resource} mapping:")
  public void looks(AdminSession administrator, Kind kind, String mapping) {
    look(administrator, kind, JsonNodeFactory.instance.objectNode().put("mapping", mapping));
  }

  /** The message need only be mentioned. */
  @Then("it finds:")
  public void finds(DataTable expected) {
    List<JsonNode> findings = world.answer().json().path("findings").valueStream().toList();
    assertThat(findings.stream().map(each -> each.path("kind").asString() + " " + each.path("name").asString()))
        .as("%s", world.answer())
        .containsExactlyElementsOf(
            expected.entries().stream().map(row -> row.get("kind") + " " + row.get("name")).toList());
    for (int at = 0; at < findings.size(); at++) {
      assertThat(findings.get(at).toString()).contains(expected.entries().get(at).get("message"));
    }
  }

  @Then("it finds nothing of the kinds {string}")
  public void findsNothing(String kinds) {
    assertThat(world.answer().json().path("findings").valueStream().map(each -> each.path("kind").asString()))
        .as("%s", world.answer())
        .doesNotContain(kinds.split(" "));
  }

  @Then("these attributes arrive and are not read:")
  public void areNotRead(DataTable expected) {
    assertThat(world.answer().json().path("unread_attributes").valueStream()
        .map(each -> List.of(each.path("path").asString(), each.path("resources").toString())))
        .as("%s", world.answer())
        .containsExactlyElementsOf(expected.cells());
  }

  @Then("the rules come to:")
  public void comeTo(DataTable expected) {
    assertThat(world.answer().json().path("rules").valueStream()
        .map(each -> List.of(
            each.path("rule").asString(), each.path("holds").toString(), each.path("decides").toString())))
        .as("%s", world.answer())
        .containsExactlyElementsOf(expected.subTable(1, 0).cells());
  }

  @Then("these fields get no value:")
  public void getNoValue(List<String> fields) {
    assertThat(world.answer().json().path("fields_without_value").valueStream().map(JsonNode::asString))
        .as("%s", world.answer())
        .containsExactlyElementsOf(fields);
  }

  @Then("no rule speaks of these fields:")
  public void haveNoRule(List<String> fields) {
    assertThat(world.answer().json().path("fields_without_rule").valueStream().map(JsonNode::asString))
        .as("%s", world.answer())
        .containsExactlyElementsOf(fields);
  }

  private void look(AdminSession administrator, Kind kind, ObjectNode body) {
    world.answered(
        administrator.send("POST", "/mappings/" + kind.name().toLowerCase(Locale.ROOT) + "/lint", body));
  }
}
