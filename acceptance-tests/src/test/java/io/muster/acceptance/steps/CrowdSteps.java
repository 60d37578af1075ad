package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.muster.acceptance.client.Answer;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Users in numbers. */
public final class CrowdSteps {

  private final World world;
  private final Documents documents;

  public CrowdSteps(World world) {
    this.world = world;
    this.documents = new Documents(world);
  }

  /** Called report1@example.com, report2@example.com and so on. */
  @Given("{client} has created {int} users whose manager is {string}")
  public void hasCreatedReports(ScimSession client, int count, String manager) {
    create(client, count, "report", () -> {
      ObjectNode user = documents.resource(Kind.USER).put("displayName", "Report");
      user.withArray("schemas").add(Attributes.ENTERPRISE);
      user.putObject(Attributes.ENTERPRISE).putObject("manager").put("value", world.idOf(manager));
      return user;
    });
  }

  /** Called user1@example.com, user2@example.com and so on. */
  @Given("{client} has created {int} users with:")
  public void hasCreated(ScimSession client, int count, DataTable attributes) {
    create(client, count, "user", () -> documents.resource(Kind.USER, attributes));
  }

  @Then("all {int} people have:")
  public void haveAll(int count, DataTable fields) {
    List<JsonNode> all = new People(world).all();
    assertThat(all).hasSize(count).allSatisfy(person -> check(person, fields));
  }

  @Then("not all {int} people have:")
  public void haveNotAll(int count, DataTable fields) {
    List<JsonNode> all = new People(world).all();
    assertThat(all).hasSize(count)
        .anySatisfy(person -> assertThatThrownBy(() -> check(person, fields)).isInstanceOf(AssertionError.class));
  }

  private static void check(JsonNode person, DataTable fields) {
    fields.cells().forEach(row -> Cell.check(row.getFirst(), person.path(row.getFirst()), row.get(1)));
  }

  private static void create(ScimSession client, int count, String name, Supplier<ObjectNode> user) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:BulkRequest");
    ArrayNode operations = request.putArray("Operations");
    for (int at = 1; at <= count; at++) {
      ObjectNode operation = operations.addObject();
      operation.put("method", "POST").put("path", "/Users").put("bulkId", name + at);
      operation.set("data", user.get().put("userName", name + at + "@example.com"));
    }
    Answer answer = client.send("POST", "/Bulk", request.toString());
    assertThat(answer.json().path("Operations").valueStream().map(result -> result.path("status").asString("")))
        .as("%s", answer).hasSize(count).containsOnly("201");
  }
}
