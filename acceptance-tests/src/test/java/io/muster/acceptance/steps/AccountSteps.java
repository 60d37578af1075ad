package io.muster.acceptance.steps;

import io.cucumber.java.en.Given;

/** Which account a scenario plays in. */
public final class AccountSteps {

  private final World world;

  public AccountSteps(World world) {
    this.world = world;
  }

  @Given("a new account")
  public void newAccount() {
    world.moveToNewAccount();
  }
}
