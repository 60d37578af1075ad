package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a mapping would make of somebody, and why, before anything is saved. */
public final class PreviewSteps {

  private final World world;
  private final Drafts drafts;
  private final Documents documents;

  public PreviewSteps(World world, Drafts drafts) {
    this.world = world;
    this.drafts = drafts;
    this.documents = new Documents(world);
  }

  @When("{administrator} previews the {resource} {string}")
  public void previews(AdminSession administrator, Kind kind, String name) {
    preview(administrator, kind, JsonNodeFactory.instance.objectNode().put(of(kind, "_id"), world.idOf(name)));
  }

  @When("{administrator} previews the {resource} {string} by the draft")
  public void previewsByDraft(AdminSession administrator, Kind kind, String name) {
    preview(administrator, kind, drafts.body().put(of(kind, "_id"), world.idOf(name)));
  }

  @When("{administrator} previews a {resource} with:")
  public void previewsPasted(AdminSession administrator, Kind kind, DataTable attributes) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    preview(administrator, kind, body.set(of(kind, ""), documents.resource(kind, attributes)));
  }

  @When("{administrator} previews a {resource} by the draft with:")
  public void previewsPastedByDraft(AdminSession administrator, Kind kind, DataTable attributes) {
    preview(administrator, kind, drafts.body().set(of(kind, ""), documents.resource(kind, attributes)));
  }

  /** The body of a request as a client sends it. */
  @When("{administrator} previews this {resource}:")
  public void previewsRequest(AdminSession administrator, Kind kind, String document) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    preview(administrator, kind, body.set(of(kind, ""), Json.read(world.filledIn(document))));
  }

  @Then("the preview shows a person with:")
  public void hasPerson(DataTable fields) {
    check(result().path("person"), fields);
    Cell.check("problem", result().path("problem"), null);
  }

  @Then("the preview shows a/an organization/site with:")
  public void hasRecord(DataTable fields) {
    check(result().path("record"), fields);
    Cell.check("problem", result().path("problem"), null);
  }

  @Then("the preview shows no person because of {string}")
  public void hasNoPerson(String problem) {
    Cell.check("person", result().path("person"), null);
    Cell.check("problem", result().path("problem"), problem);
  }

  @Then("the preview shows no record because of {string}")
  public void hasNoRecord(String problem) {
    Cell.check("record", result().path("record"), null);
    Cell.check("problem", result().path("problem"), problem);
  }

  @Then("the preview shows that before it was:")
  public void hasBefore(DataTable fields) {
    check(result().path("before"), fields);
  }

  @Then("the preview shows that there was nothing before")
  public void hasNothingBefore() {
    Cell.check("before", result().path("before"), null);
  }

  /** Of one field: {@code effect}, {@code rule}, {@code reason}, and the value {@code before} and {@code after}. */
  @Then("the preview explains {word} with:")
  public void explains(String field, DataTable expected) {
    JsonNode found = field(field);
    expected.cells().forEach(row -> Cell.check(row.getFirst(), switch (row.getFirst()) {
      case "before", "after" -> found.path("change").path(row.getFirst());
      default -> found.path(row.getFirst());
    }, row.get(1) == null ? null : world.filledIn(row.get(1))));
  }

  @Then("the preview shows that {word} was not changed")
  public void isUnchanged(String field) {
    Cell.check("change", field(field).path("change"), null);
  }

  /** By path or name, with their values; {@code list} is inputs or intermediates. */
  @Then("the preview shows these {word} of {word}:")
  public void shows(String list, String field, DataTable expected) {
    List<List<@Nullable String>> actual = field(field).path(list).valueStream()
        .map(each -> pair(each.path("path"), each.path("value")))
        .toList();
    assertThat(actual).as("%s", field(field)).isEqualTo(filledIn(expected));
  }

  /** In the order in which they were asked, with the reasons. */
  @Then("the preview shows that for {word} these rules were skipped:")
  public void showsSkipped(String field, DataTable expected) {
    List<List<@Nullable String>> actual = field(field).path("skipped").valueStream()
        .map(each -> pair(each.path("rule"), each.path("reason")))
        .toList();
    assertThat(actual).as("%s", field(field)).isEqualTo(expected.cells());
  }

  private List<List<@Nullable String>> filledIn(DataTable table) {
    return table.cells().stream()
        .map(row -> row.stream().<@Nullable String>map(cell -> cell == null ? null : world.filledIn(cell)).toList())
        .toList();
  }

  private static List<@Nullable String> pair(JsonNode first, JsonNode second) {
    return Arrays.asList(first.asString(), second.isString() ? second.stringValue() : null);
  }

  private void check(JsonNode record, DataTable fields) {
    assertThat(record.isObject()).as("%s", world.answer()).isTrue();
    fields.cells().forEach(row -> Cell.check(row.getFirst(), identified(record.path(row.getFirst())),
        row.get(1) == null ? null : world.filledIn(row.get(1))));
  }

  /** A preview knows other records by their identifiers. */
  private static JsonNode identified(JsonNode value) {
    return value.isObject() && value.has("id") ? value.get("id") : value;
  }

  private JsonNode field(String name) {
    return result().path("fields").valueStream()
        .filter(field -> field.path("field").asString("").equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the preview does not speak of " + name + ": " + world.answer()));
  }

  private JsonNode result() {
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(200);
    return world.answer().json();
  }

  private void preview(AdminSession administrator, Kind kind, JsonNode body) {
    world.answered(administrator.send("POST", Drafts.path(kind) + "/preview", body));
  }

  private static String of(Kind kind, String ending) {
    return "scim_" + kind.name().toLowerCase(Locale.ROOT) + ending;
  }
}
