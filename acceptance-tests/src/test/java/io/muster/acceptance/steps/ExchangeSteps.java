package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How mappings go from one account to another, as a file or in one step. */
public final class ExchangeSteps {

  private final World world;
  private @Nullable String file;

  public ExchangeSteps(World world) {
    this.world = world;
  }

  @When("{administrator} exports the {resource} mapping")
  public void exports(AdminSession administrator, Kind kind) {
    Answer answer = world.answered(administrator.getYaml(Drafts.path(kind) + "/export"));
    if (answer.status() == 200) {
      file = answer.text();
    }
  }

  @Given("somebody changes {string} in the file to {string}")
  public void changes(String text, String other) {
    assertThat(file()).contains(text);
    file = file().replace(text, other);
  }

  @Given("the file has lost what comes after {string}")
  public void loses(String text) {
    assertThat(file()).contains(text);
    file = file().substring(0, file().indexOf(text));
  }

  @Given("the file has got the line ends of Windows on its way")
  public void getsOtherLineEnds() {
    file = file().replace("\n", "\r\n");
  }

  @Given("the file is:")
  public void is(String text) {
    file = text;
  }

  @Then("the file says:")
  public void says(String text) {
    assertThat(file()).contains(world.filledIn(text));
  }

  @Then("the file has a checksum")
  public void hasChecksum() {
    assertThat(file()).containsPattern("(?m)^# sha-256: [0-9a-f]{64}$");
  }

  @When("{administrator} looks at what importing the file as the {resource} mapping would change")
  public void looks(AdminSession administrator, Kind kind) {
    importFile(administrator, kind, "");
  }

  @When("{administrator} imports the file as the {resource} mapping")
  public void imports(AdminSession administrator, Kind kind) {
    importFile(administrator, kind, "?apply=true");
  }

  @When("{administrator} imports the file as the {resource} mapping after the difference to version {int} was shown")
  public void imports(AdminSession administrator, Kind kind, int version) {
    importFile(administrator, kind, "?apply=true&version=" + version);
  }

  @When("{administrator} looks at what copying the mappings of the QA account would change")
  public void looksAtCopy(AdminSession administrator) {
    copy(administrator, "", fromQa());
  }

  @When("{administrator} copies the mappings of the QA account")
  public void copies(AdminSession administrator) {
    copy(administrator, "?apply=true", fromQa());
  }

  @When("{administrator} copies the {resource} mapping of the QA account")
  public void copies(AdminSession administrator, Kind kind) {
    copy(administrator, "?apply=true", fromQa().put("kind", word(kind)));
  }

  @When("{administrator} copies the {resource} mapping of the QA account"
      + " after the difference to version {int} was shown")
  public void copies(AdminSession administrator, Kind kind, int version) {
    copy(administrator, "?apply=true&version=" + version, fromQa().put("kind", word(kind)));
  }

  @When("{administrator} copies the mappings of {string}")
  public void copiesOf(AdminSession administrator, String account) {
    copy(administrator, "?apply=true", JsonNodeFactory.instance.objectNode().put("from", world.filledIn(account)));
  }

  /** Once the jobs of the QA account have ended. */
  @Then("the QA account's person {string} comes to have:")
  public void comesToHave(String email, DataTable fields) {
    AdminSession administrator = world.adminOf(world.qaTenant());
    new Jobs(() -> administrator).end();
    JsonNode person = new People(world, administrator).named(email);
    fields.cells().forEach(row -> Cell.check(row.getFirst(), person.path(row.getFirst()), row.get(1)));
  }

  /** One row for each part of a rule that is different. */
  @Then("the difference is:")
  public void differs(DataTable expected) {
    MappingVersionSteps.differs(exchange().path("diff"), expected);
  }

  @Then("there is no difference")
  public void isSame() {
    assertThat(exchange().path("diff").path("rules").isEmpty()).as("%s", world.answer()).isTrue();
    assertThat(exchange().path("diff").path("tables").isEmpty()).as("%s", world.answer()).isTrue();
  }

  @Then("nothing was saved")
  public void isNotSaved() {
    Cell.check("saved", exchange().path("saved"), null);
  }

  @Then("these were copied:")
  public void copied(DataTable expected) {
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(200);
    Tables.check(world.answer().json().path("items"), expected);
  }

  private void importFile(AdminSession administrator, Kind kind, String query) {
    world.answered(administrator.send("POST", Drafts.path(kind) + "/import" + query, file(), "application/yaml"));
  }

  private void copy(AdminSession administrator, String query, ObjectNode request) {
    world.answered(administrator.send("POST", "/mappings/copy" + query, request));
  }

  private ObjectNode fromQa() {
    return JsonNodeFactory.instance.objectNode().put("from", world.qaTenant().name());
  }

  private static String word(Kind kind) {
    return Drafts.path(kind).substring("/mappings/".length());
  }

  /** What an import answers, and the first of what a copy answers. */
  private JsonNode exchange() {
    JsonNode answer = world.answer().json();
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(200);
    return answer.has("items") ? answer.path("items").path(0) : answer;
  }

  private String file() {
    return Optional.ofNullable(file).orElseThrow(() -> new IllegalStateException("the scenario has no file"));
  }
}
