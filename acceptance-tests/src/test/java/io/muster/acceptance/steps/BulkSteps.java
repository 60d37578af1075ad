package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Many operations in one request; what they create is called by its bulkId from then on. */
public final class BulkSteps {

  private static final String REQUEST = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";
  private static final String NOBODY = "/Users/00000000-0000-7000-8000-000000000000";

  private final World world;

  public BulkSteps(World world) {
    this.world = world;
  }

  @When("{client} sends the operations:")
  public void sends(ScimSession client, String operations) {
    send(client, request(Json.read("[" + world.filledIn(operations) + "]"), null));
  }

  @When("{client} sends the operations, and accepts {int} error(s):")
  public void sends(ScimSession client, int errors, String operations) {
    send(client, request(Json.read("[" + world.filledIn(operations) + "]"), errors));
  }

  @When("{client} sends the operations to {string}:")
  public void sendsTo(ScimSession client, String base, String operations) {
    sends(client.at(client.base().resolve(base)), operations);
  }

  @When("{client} sends {int} operation(s) more than are announced")
  public void sendsManyOperations(ScimSession client, int more) {
    int count = announced(client, "maxOperations") + more;
    ArrayNode operations = JsonNodeFactory.instance.arrayNode();
    IntStream.range(0, count).forEach(_ -> operations.addObject().put("method", "DELETE").put("path", NOBODY));
    send(client, request(operations, null));
  }

  @When("{client} sends {int} byte(s) more of operations than are announced")
  public void sendsManyBytes(ScimSession client, int more) {
    int size = announced(client, "maxPayloadSize") + more;
    ArrayNode operations = JsonNodeFactory.instance.arrayNode();
    ObjectNode operation = operations.addObject().put("method", "DELETE").put("path", NOBODY).put("filling", "");
    operation.put("filling", "x".repeat(size - request(operations, null).toString().length()));
    send(client, request(operations, null));
  }

  @Then("the results are:")
  public void are(DataTable expected) {
    Answer answer = world.answer();
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    JsonNode results = answer.json().path("Operations");
    List<Map<String, @Nullable String>> rows = expected.asMaps();
    assertThat(results.size()).as("%s", answer).isEqualTo(rows.size());
    for (int place = 0; place < rows.size(); place++) {
      JsonNode result = results.path(place);
      rows.get(place).forEach((column, cell) ->
          Cell.check(column, Attributes.at(column).in(result), cell == null ? null : world.filledIn(cell)));
    }
  }

  @Then("the results are {int} times {string}")
  public void areAll(int count, String status) {
    assertThat(world.answer().json().path("Operations").valueStream()
        .collect(Collectors.groupingBy(result -> result.path("status").asString(""), Collectors.counting())))
        .isEqualTo(Map.of(status, (long) count));
  }

  @Then("the result of {string} names {string}")
  public void names(String bulkId, String part) {
    JsonNode result = world.answer().json().path("Operations").valueStream()
        .filter(each -> each.path("bulkId").asString("").equals(bulkId)).findFirst().orElseThrow();
    assertThat(result.path("response").path("detail").asString("")).contains(part);
  }

  private static int announced(ScimSession client, String limit) {
    return client.send("GET", "/ServiceProviderConfig").json().path("bulk").path(limit).intValue();
  }

  private static ObjectNode request(JsonNode operations, @Nullable Integer failOnErrors) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.putArray("schemas").add(REQUEST);
    if (failOnErrors != null) {
      request.put("failOnErrors", failOnErrors);
    }
    request.set("Operations", operations);
    return request;
  }

  private void send(ScimSession client, ObjectNode request) {
    Answer answer = world.answered(client.send("POST", "/Bulk", request.toString()));
    answer.json().path("Operations").forEach(result -> {
      String location = result.path("location").asString("");
      if (result.path("bulkId").isString() && !location.isEmpty()) {
        world.remember(result.get("bulkId").stringValue(), location.substring(location.lastIndexOf('/') + 1));
      }
    });
  }
}
