package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.steps.Drafts.Position;

/** How mappings are written, checked and saved. */
public final class MappingDocumentSteps {

  private final World world;
  private final Drafts drafts;

  public MappingDocumentSteps(World world, Drafts drafts) {
    this.world = world;
    this.drafts = drafts;
  }

  /** Where rules come to stand among those of the default mapping. */
  @ParameterType("first|last|in place of \"[^\"]*\"")
  public Position position(String words) {
    return Position.of(words);
  }

  /** Everybody who is there already is mapped by it when the next step begins. */
  @Given("the {resource} mapping is:")
  public void is(Kind kind, String text) {
    drafts.begin(kind, text);
    savesAndWaits(world.admin());
  }

  @Given("the {resource} mapping is the default with this/these rule(s) {position}:")
  public void isDefault(Kind kind, Position position, String rules) {
    drafts.beginWithDefault(kind, position, rules);
    savesAndWaits(world.admin());
  }

  @Given("the QA account's {resource} mapping is the default with this/these rule(s) {position}:")
  public void isDefaultInQa(Kind kind, Position position, String rules) {
    drafts.beginWithDefault(kind, position, rules);
    savesAndWaits(world.adminOf(world.qaTenant()));
  }

  @Given("a draft of the {resource} mapping:")
  public void draft(Kind kind, String text) {
    drafts.begin(kind, text);
  }

  @Given("a draft of the default {resource} mapping with this/these rule(s) {position}:")
  public void draftOfDefault(Kind kind, Position position, String rules) {
    drafts.beginWithDefault(kind, position, rules);
  }

  @When("{administrator} saves the draft")
  public void saves(AdminSession administrator) {
    saves(administrator, "");
  }

  @When("{administrator} saves the draft with the comment {string}")
  public void saves(AdminSession administrator, String comment) {
    drafts.save(administrator, drafts.inForce(world.admin()), comment);
  }

  @When("{administrator} saves the draft, which was made from version {int}")
  public void savesMadeFrom(AdminSession administrator, int version) {
    drafts.save(administrator, version, "");
  }

  @When("{administrator} saves the draft without a word of the version it was made from")
  public void savesOfNoVersion(AdminSession administrator) {
    world.answered(administrator.send("PUT", Drafts.path(drafts.current().kind()), drafts.body()));
  }

  @When("{administrator} checks the draft")
  public void checks(AdminSession administrator) {
    world.answered(administrator.send("POST", Drafts.path(drafts.current().kind()) + "/check", drafts.body()));
  }

  @Then("the problems are:")
  public void problemsAre(DataTable expected) {
    Tables.check(world.answer().json().path("problems"), expected);
  }

  @Then("there are no problems")
  public void problemsAreNone() {
    assertThat(world.answer().json().path("problems").isEmpty()).as("%s", world.answer()).isTrue();
  }

  private void savesAndWaits(AdminSession administrator) {
    drafts.save(administrator, drafts.inForce(administrator), "");
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(200);
    new Jobs(() -> administrator).end();
  }
}
