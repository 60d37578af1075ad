package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.muster.acceptance.client.Answer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which account a scenario plays in, and how it is set. */
public final class AccountSteps {

  private final World world;

  public AccountSteps(World world) {
    this.world = world;
  }

  @Given("a new account")
  public void newAccount() {
    world.moveToNewAccount();
  }

  @Given("an administrator changes the account to have:")
  public void changes(DataTable settings) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    settings.cells().forEach(row -> change.set(row.getFirst(), Cell.setting(world.filledIn(row.get(1)))));
    Answer answer = world.admin().send("PATCH", "", change);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  @Given("the id of {string} is noted as {string}")
  public void notes(String name, String as) {
    world.note(name, as);
  }
}
