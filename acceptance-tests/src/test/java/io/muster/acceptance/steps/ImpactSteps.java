package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Pauses;
import io.muster.acceptance.client.Query;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a draft of a mapping would do, as administrators see it before they save it. */
public final class ImpactSteps {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final World world;
  private String path = "";

  public ImpactSteps(World world) {
    this.world = world;
  }

  /** What mappings are of. */
  @ParameterType("users|groups")
  public String mapped(String plural) {
    return "/mappings/" + plural.substring(0, plural.length() - 1);
  }

  @When("{administrator} tries this mapping of {mapped} on everybody:")
  public void tries(AdminSession administrator, String mapping, String draft) {
    triesInVain(administrator, mapping, draft);
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(202);
    path = mapping + "/impact/" + world.answer().json().path("job").asString();
    assertThat(world.answer().header("Location").orElseThrow()).endsWith(path);
    Pauses.until("the end of the job", PATIENCE, () -> impact().path("finished").isString());
    assertThat(impact().path("status").asString()).as("%s", impact()).isEqualTo("done");
  }

  @When("{administrator} tries this mapping of {mapped} in vain:")
  public void triesInVain(AdminSession administrator, String mapping, String draft) {
    world.answered(administrator.send("POST", mapping + "/impact", draft, "application/yaml"));
  }

  @When("{administrator} tries the mapping of {mapped} in force on everybody")
  public void triesInForce(AdminSession administrator, String mapping) {
    tries(administrator, mapping, world.admin().get(mapping).json().path("text").asString());
  }

  @When("{administrator} reads the impact")
  public void reads(AdminSession administrator) {
    world.answered(administrator.get(path));
  }

  @Then("{int} user(s)/group(s) would be {word}")
  public void wouldBe(int count, String effect) {
    assertThat(impact().path("effects").path(effect).asInt(-1)).as("%s", impact()).isEqualTo(count);
  }

  @Then("nobody would be created, disabled, enabled, changed or failed")
  public void nobodyWouldBe() {
    List.of("created", "disabled", "enabled", "changed", "failed").forEach(effect -> wouldBe(0, effect));
  }

  @Then("the field {word} would change for {int} user(s)")
  public void wouldChange(String field, int count) {
    assertThat(impact().path("fields").path(field).asInt(0)).as("%s", impact()).isEqualTo(count);
  }

  @Then("{int} user(s) would have the problem {string}")
  public void wouldHave(int count, String problem) {
    assertThat(impact().path("problems").valueStream()
        .filter(each -> each.path("problem").asString().equals(problem))
        .map(each -> each.path("count").asInt())).as("%s", impact()).containsExactly(count);
  }

  @Then("the samples whose {word} would change are:")
  public void samples(String field, DataTable rows) {
    Answer answer = world.admin().get(path + "/samples?" + Query.PERCENT.encode(Map.of("field", field)));
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    List<List<String>> actual = answer.json().path("items").valueStream()
        .map(sample -> row(sample, field))
        .toList();
    List<List<String>> expected = rows.subTable(1, 0).cells().stream()
        .map(row -> List.of(world.idOf(row.getFirst()), row.get(1), row.get(2), row.get(3)))
        .toList();
    assertThat(actual).as("%s", answer).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> row(JsonNode sample, String field) {
    JsonNode change = sample.path("changes").valueStream()
        .filter(each -> each.path("field").asString().equals(field))
        .findFirst()
        .orElse(JsonNodeFactory.instance.objectNode());
    return List.of(sample.path("id").asString(), sample.path("effect").asString(),
        change.path("before").asString(""), change.path("after").asString(""));
  }

  private JsonNode impact() {
    Answer answer = world.admin().get(path);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }
}
