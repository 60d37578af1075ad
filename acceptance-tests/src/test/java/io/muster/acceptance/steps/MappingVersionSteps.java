package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The versions of a mapping: which is in force, what each changed, and how an earlier one comes back. */
public final class MappingVersionSteps {

  private final World world;

  public MappingVersionSteps(World world) {
    this.world = world;
  }

  @When("{administrator} restores version {int} of the {resource} mapping")
  public void restores(AdminSession administrator, int version, Kind kind) {
    world.answered(administrator.send("POST", Drafts.path(kind) + "/versions/" + version + "/restore", null));
  }

  @When("{administrator} restores the default {resource} mapping")
  public void restoresDefault(AdminSession administrator, Kind kind) {
    world.answered(administrator.send("DELETE", Drafts.path(kind), null));
  }

  @Then("version {int} of the {resource} mapping is in force")
  public void isInForce(int version, Kind kind) {
    assertThat(get(Drafts.path(kind)).path("version").intValue()).isEqualTo(version);
  }

  @Then("the {resource} mapping in force is the same as version {int}")
  public void isSame(Kind kind, int version) {
    assertThat(get(Drafts.path(kind)).required("text"))
        .isEqualTo(get(Drafts.path(kind) + "/versions/" + version).required("text"));
  }

  /** The latest first. */
  @Then("the versions of the {resource} mapping are:")
  public void versionsAre(Kind kind, DataTable expected) {
    Tables.check(get(Drafts.path(kind) + "/versions").path("items"), filledIn(expected));
  }

  @Then("the {resource} mapping has no version but the default")
  public void hasNone(Kind kind) {
    isInForce(0, kind);
    assertThat(get(Drafts.path(kind) + "/versions").path("items").isEmpty()).isTrue();
  }

  /** One row for each part of a rule that is different; a rule that was only moved has none. */
  @Then("version {int} of the {resource} mapping changed:")
  public void changed(int version, Kind kind, DataTable expected) {
    differs(get(Drafts.path(kind) + "/versions/" + version + "/diff"), expected);
  }

  @Then("between version {int} and version {int} of the {resource} mapping these changed:")
  public void changedBetween(int earlier, int later, Kind kind, DataTable expected) {
    differs(get(Drafts.path(kind) + "/versions/" + later + "/diff?since=" + earlier), expected);
  }

  @Then("between version {int} and version {int} of the {resource} mapping nothing changed")
  public void isUnchanged(int earlier, int later, Kind kind) {
    JsonNode diff = get(Drafts.path(kind) + "/versions/" + later + "/diff?since=" + earlier);
    assertThat(diff.path("rules").isEmpty() && diff.path("tables").isEmpty()).as("%s", diff).isTrue();
  }

  static void differs(JsonNode diff, DataTable expected) {
    List<List<@Nullable String>> actual = diff.path("rules").valueStream()
        .flatMap(rule -> rule.path("parts").isEmpty()
            ? List.of(row(rule, rule)).stream()
            : rule.path("parts").valueStream().map(part -> row(rule, part)))
        .toList();
    assertThat(actual).as("%s", diff).isEqualTo(expected.subTable(1, 0).cells());
  }

  private static List<@Nullable String> row(JsonNode rule, JsonNode part) {
    return Arrays.asList(rule.path("rule").asString(), rule.path("kind").asString(),
        text(part.path("part")), text(part.path("before")), text(part.path("after")));
  }

  private static @Nullable String text(JsonNode value) {
    return value.isString() ? value.stringValue() : null;
  }

  private DataTable filledIn(DataTable table) {
    return DataTable.create(table.cells().stream()
        .map(row -> row.stream().map(cell -> cell == null ? null : world.filledIn(cell)).toList())
        .toList());
  }

  private JsonNode get(String path) {
    Answer answer = world.admin().get(path);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }
}
