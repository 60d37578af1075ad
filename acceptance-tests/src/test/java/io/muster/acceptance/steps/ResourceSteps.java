package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Query;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** What provisioning clients do with one user or one group, and what it looks like afterwards. */
public final class ResourceSteps {

  private final World world;
  private final Documents documents;

  public ResourceSteps(World world) {
    this.world = world;
    this.documents = new Documents(world);
  }

  @When("{client} creates the {resource} {string}")
  public void creates(ScimSession client, Kind kind, String name) {
    create(client, kind, documents.resource(kind).put(kind.naming(), name));
  }

  @Given("{client} has created the {resource} {string}")
  public void hasCreated(ScimSession client, Kind kind, String name) {
    creates(client, kind, name);
    succeeded();
  }

  @When("{client} creates the {resource} {string} with:")
  public void creates(ScimSession client, Kind kind, String name, DataTable attributes) {
    create(client, kind, documents.resource(kind, attributes).put(kind.naming(), name));
  }

  @Given("{client} has created the {resource} {string} with:")
  public void hasCreated(ScimSession client, Kind kind, String name, DataTable attributes) {
    creates(client, kind, name, attributes);
    succeeded();
  }

  @When("{client} creates a {resource} with:")
  public void createsUnnamed(ScimSession client, Kind kind, DataTable attributes) {
    create(client, kind, documents.resource(kind, attributes));
  }

  @When("{client} creates the {resource} {string} whose {word} has {int} characters")
  public void createsLong(ScimSession client, Kind kind, String name, String attribute, int length) {
    create(client, kind, documents.resource(kind).put(kind.naming(), name).put(attribute, "x".repeat(length)));
  }

  @Given("{client} has created the users:")
  public void hasCreatedAll(ScimSession client, List<String> names) {
    names.forEach(name -> hasCreated(client, Kind.USER, name));
  }

  @When("{client} reads the {resource} {string}")
  public void reads(ScimSession client, Kind kind, String name) {
    world.answered(client.send("GET", pathOf(kind, name)));
  }

  @When("{client} reads the {resource} {string} with the {word} {string}")
  public void reads(ScimSession client, Kind kind, String name, String parameter, String value) {
    world.answered(client.send("GET", pathOf(kind, name) + "?" + Query.PERCENT.encode(Map.of(parameter, value))));
  }

  @When("{client} replaces the {resource} {string} with:")
  public void replaces(ScimSession client, Kind kind, String name, DataTable attributes) {
    send(client, "PUT", pathOf(kind, name), documents.resource(kind, attributes));
  }

  @When("{client} patches the {resource} {string} with:")
  public void patches(ScimSession client, Kind kind, String name, DataTable operations) {
    send(client, "PATCH", pathOf(kind, name), documents.patch(operations));
  }

  @When("{client} changes the {word} of the {resource} {string} to {string}")
  public void changes(ScimSession client, String attribute, Kind kind, String name, String value) {
    send(client, "PATCH", pathOf(kind, name), documents.patch("replace", attribute, Cell.value(world.filledIn(value))));
    succeeded();
  }

  @When("{client} deactivates the user {string}")
  public void deactivates(ScimSession client, String name) {
    activate(client, name, false);
  }

  @When("{client} reactivates the user {string}")
  public void reactivates(ScimSession client, String name) {
    activate(client, name, true);
  }

  @When("{client} deletes the {resource} {string}")
  public void deletes(ScimSession client, Kind kind, String name) {
    world.answered(client.send("DELETE", pathOf(kind, name)));
  }

  @Given("{client} has deleted the {resource} {string}")
  public void hasDeleted(ScimSession client, Kind kind, String name) {
    deletes(client, kind, name);
    succeeded();
  }

  @Then("the {resource} {string} has:")
  public void has(Kind kind, String name, DataTable attributes) {
    JsonNode document = current(kind, name);
    attributes.cells().forEach(row -> Cell.check(
        row.getFirst(),
        Attributes.at(row.getFirst()).in(document),
        row.get(1) == null ? null : world.filledIn(row.get(1))));
  }

  @Then("there is no {resource} {string}")
  public void isGone(Kind kind, String name) {
    String filter = kind.naming() + " eq \"" + world.markedName(name) + "\"";
    Answer found = world.client().send("GET", kind.endpoint() + "?" + Query.PERCENT.encode(Map.of("filter", filter)));
    assertThat(found.status()).as("%s", found).isEqualTo(200);
    assertThat(found.json().path("totalResults").intValue()).as("%s", found).isZero();
  }

  private JsonNode current(Kind kind, String name) {
    Answer read = world.client().send("GET", pathOf(kind, name));
    assertThat(read.status()).as("%s", read).isEqualTo(200);
    return read.json();
  }

  private void activate(ScimSession client, String name, boolean active) {
    send(client, "PATCH", pathOf(Kind.USER, name), documents.patch("replace", "active", BooleanNode.valueOf(active)));
    succeeded();
  }

  private void create(ScimSession client, Kind kind, ObjectNode document) {
    send(client, "POST", kind.endpoint(), document);
  }

  private void send(ScimSession client, String method, String path, ObjectNode document) {
    world.answered(client.send(method, path, document.toString()));
  }

  private String pathOf(Kind kind, String name) {
    return kind.endpoint() + "/" + world.idOf(name);
  }

  private void succeeded() {
    assertThat(world.answer().status()).as("%s", world.answer()).isBetween(200, 299);
  }
}
