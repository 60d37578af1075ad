package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Pauses;
import io.muster.acceptance.client.Query;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What administrators do with the schemas of their account. */
public final class SchemaSteps {

  private static final String URN = "urn:example:schemas:extension:2.0:";

  /** How long a replica may not know of a change: what a token's caller looks like is remembered for 4 seconds. */
  private static final Duration SECONDS = Duration.ofSeconds(10);

  private final World world;

  public SchemaSteps(World world) {
    this.world = world;
  }

  /** The attributes are rows of characteristics under their names. */
  @When("{administrator} extends users by {string} with the attributes:")
  public void extendsUsers(AdminSession administrator, String name, DataTable attributes) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("id", URN + name).put("name", name);
    ArrayNode list = schema.putArray("attributes");
    for (Map<String, String> row : attributes.asMaps()) {
      ObjectNode attribute = list.addObject();
      row.entrySet().stream().filter(cell -> cell.getValue() != null)
          .forEach(cell -> attribute.set(cell.getKey(), Cell.value(cell.getValue())));
    }
    world.answered(administrator.send(
        "PUT", address(name) + "?resource_type=User", schema.toString(), "application/json"));
  }

  @Given("users have been extended by {string} with the attributes:")
  public void haveBeenExtended(String name, DataTable attributes) {
    extendsUsers(world.admin(), name, attributes);
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(201);
    becomesKnown(name);
  }

  @When("{administrator} takes the extension {string} back")
  public void takesBack(AdminSession administrator, String name) {
    world.answered(administrator.send("DELETE", address(name), null));
  }

  @Then("within seconds the provisioning client knows the schema {string}")
  public void becomesKnown(String name) {
    Pauses.until(name + " is known", SECONDS, () -> isKnown(name));
  }

  @Then("within seconds the provisioning client does not know the schema {string}")
  public void becomesUnknown(String name) {
    Pauses.until(name + " is unknown", SECONDS, () -> !isKnown(name));
  }

  @Then("the account's own schemas are:")
  public void ownSchemasAre(List<String> names) {
    JsonNode items = world.admin().get("/schemas").json().path("items");
    assertThat(items.valueStream().map(item -> item.path("schema").path("name").asString()))
        .containsExactlyElementsOf(names);
  }

  @Then("the account has no schemas of its own")
  public void hasNoOwnSchemas() {
    ownSchemasAre(List.of());
  }

  private boolean isKnown(String name) {
    return world.client().send("GET", "/Schemas/" + URN + name).status() == 200;
  }

  private static String address(String name) {
    return "/schemas/" + Query.PERCENT.quote(URN + name);
  }
}
