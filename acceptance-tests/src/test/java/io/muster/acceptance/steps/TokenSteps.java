package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** How an owner sees to the tokens of an account. */
public final class TokenSteps {

  private final World world;

  public TokenSteps(World world) {
    this.world = world;
  }

  @Given("an owner has rotated the token")
  public void hasRotated() {
    rotates("");
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(201);
  }

  @Given("an owner has rotated the token for {string} only")
  public void hasRotated(String scope) {
    rotates("{\"scopes\": [\"%s\"]}".formatted(scope));
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(201);
  }

  @When("an owner rotates the token with:")
  public void rotates(String body) {
    Answer answer = body.isEmpty()
        ? world.admin().send("POST", "/tokens/rotate", null)
        : world.admin().send("POST", "/tokens/rotate", body, "application/json");
    world.answered(answer);
    if (answer.status() == 201) {
      world.issued(answer.json().path("token").asString());
    }
  }

  @When("an owner rotates the token")
  public void rotates() {
    rotates("");
  }

  @When("an owner revokes the {word} token")
  public void revokes(String age) {
    String id = token(age).path("id").asString();
    world.answered(world.admin().send("DELETE", "/tokens/" + id, null));
  }

  @Then("the {word} token has:")
  public void has(String age, DataTable expected) {
    JsonNode token = token(age);
    expected.asMap().forEach((field, value) ->
        assertThat(token.path(field).toString()).as("%s of %s", field, token).isEqualTo(value));
  }

  @Then("the {word} token expires in {int} days")
  public void expires(String age, int days) {
    JsonNode latest = token("new");
    assertThat(Instant.parse(token(age).path("expires").asString()))
        .isEqualTo(Instant.parse(latest.path("created").asString()).plus(Duration.ofDays(days)));
  }

  private JsonNode token(String age) {
    JsonNode items = world.admin().get("/tokens").json().path("items");
    return switch (age) {
      case "new" -> items.get(0);
      case "old" -> items.get(1);
      default -> throw new IllegalArgumentException("a token is new or old");
    };
  }
}
