package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Json;
import java.util.List;

/** What goes over the wire, where the wire is the behaviour. */
public final class AnswerSteps {

  private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  private static final int KIBI = 1024;

  private final World world;

  public AnswerSteps(World world) {
    this.world = world;
  }

  @When("{client} sends {word} {string}")
  public void sends(ScimSession client, String method, String path) {
    world.answered(client.send(method, world.filledIn(path)));
  }

  @When("{client} sends {word} {string} with:")
  public void sends(ScimSession client, String method, String path, String body) {
    world.answered(client.send(method, world.filledIn(path), world.filledIn(body)));
  }

  @When("{client} sends {word} {string} where {word} is {string}")
  public void sendsOnCondition(ScimSession client, String method, String path, String header, String value) {
    world.answered(client.with(header, value).send(method, world.filledIn(path)));
  }

  @When("{client} sends {word} {string} where {word} is {string} with:")
  public void sendsOnCondition(
      ScimSession client, String method, String path, String header, String value, String body) {
    world.answered(client.with(header, value).send(method, world.filledIn(path), world.filledIn(body)));
  }

  @When("{client} sends {word} {string} as {string} with:")
  public void sends(ScimSession client, String method, String path, String mediaType, String body) {
    world.answered(client.send(method, world.filledIn(path), world.filledIn(body), mediaType));
  }

  @When("{client} sends {word} {string} as {string} without a body")
  public void sendsNothing(ScimSession client, String method, String path, String mediaType) {
    world.answered(client.send(method, world.filledIn(path), "", mediaType));
  }

  @When("{client} sends {word} {string} to {string}")
  public void sendsTo(ScimSession client, String method, String path, String base) {
    world.answered(client.at(client.base().resolve(base)).send(method, world.filledIn(path)));
  }

  @When("{client} creates a user with a document of {int} KiB")
  public void createsLarge(ScimSession client, int size) {
    String start = "{\"userName\": \"large\", \"title\": \"";
    String end = "\"}";
    String filling = "x".repeat(size * KIBI - start.length() - end.length());
    world.answered(client.send("POST", "/Users", start + filling + end));
  }

  @When("{client} creates a user with a document {int} levels deep")
  public void createsDeep(ScimSession client, int depth) {
    String inner = "[".repeat(depth - 1) + "]".repeat(depth - 1);
    world.answered(client.send("POST", "/Users", "{\"userName\": \"deep\", \"x\": " + inner + "}"));
  }

  @Then("^the answer is (\\d{3})(?: [A-Z][A-Za-z ]*)?$")
  public void is(int status) {
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(status);
  }

  @Then("the answer has:")
  public void has(DataTable attributes) {
    attributes.cells().forEach(row -> Cell.check(
        row.getFirst(),
        Attributes.at(row.getFirst()).in(world.answer().json()),
        row.get(1) == null ? null : world.filledIn(row.get(1))));
  }

  @Then("the answer has only:")
  public void hasOnly(List<String> attributes) {
    assertThat(world.answer().json().propertyNames()).containsExactlyInAnyOrderElementsOf(attributes);
  }

  @Then("the answer has no body")
  public void hasNoBody() {
    assertThat(world.answer().text()).isEmpty();
  }

  @Then("the answer is of the media type {string}")
  public void isOfType(String mediaType) {
    assertThat(world.answer().header("Content-Type")).contains(mediaType);
  }

  @Then("the answer's {word} header contains {string}")
  public void headerContains(String name, String part) {
    assertThat(world.answer().header(name)).as(name).hasValueSatisfying(
        value -> assertThat(value).contains(world.filledIn(part)));
  }

  @Then("the answer has the header {word}")
  public void hasHeader(String name) {
    assertThat(world.answer().header(name)).as(name).isPresent();
  }

  @Then("the answer mentions {string}")
  public void mentions(String text) {
    assertThat(world.answer().text()).contains(world.filledIn(text));
  }

  @Then("the answer does not mention {string}")
  public void doesNotMention(String text) {
    assertThat(world.answer().text()).doesNotContain(world.filledIn(text));
  }

  @Then("the answer is a SCIM error")
  public void isError() {
    Answer answer = world.answer();
    assertThat(answer.mediaType()).as("%s", answer).isEqualTo("application/scim+json");
    assertThat(answer.json().path("schemas")).as("%s", answer).isEqualTo(Json.read("[\"" + ERROR + "\"]"));
    assertThat(answer.json().path("status")).isEqualTo(Json.read("\"" + answer.status() + "\""));
    assertThat(answer.json().path("detail").asString("")).as("detail").isNotBlank();
    assertThat(answer.text()).doesNotContain("Exception", "\tat ", "<html");
  }

  @Then("the answer is a SCIM error of the type {string}")
  public void isErrorOfType(String type) {
    isError();
    assertThat(world.answer().json().path("scimType").asString("")).as("%s", world.answer()).isEqualTo(type);
  }

  @Then("the error names {string}")
  public void errorNames(String part) {
    assertThat(world.answer().json().path("detail").asString("")).containsIgnoringCase(part);
  }
}
