package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What provisioning clients do with the members of groups, and who is a member afterwards. */
public final class GroupSteps {

  private final World world;
  private final Documents documents;

  public GroupSteps(World world) {
    this.world = world;
    this.documents = new Documents(world);
  }

  @Given("{client} has created the group {string} with the members:")
  public void hasCreated(ScimSession client, String name, List<String> members) {
    ObjectNode group = documents.resource(Kind.GROUP).put("displayName", name);
    group.set("members", documents.members(members));
    world.answered(client.send("POST", "/Groups", group.toString()));
    succeeded();
  }

  @When("{client} adds {string} to the group {string}")
  public void adds(ScimSession client, String member, String group) {
    patch(client, group, documents.patch("add", "members", documents.members(List.of(member))));
  }

  @When("{client} removes {string} from the group {string}")
  public void removes(ScimSession client, String member, String group) {
    patch(client, group, documents.patch("remove", "members[value eq \"" + world.idOf(member) + "\"]", null));
  }

  @When("{client} removes all members from the group {string}")
  public void removesAll(ScimSession client, String group) {
    patch(client, group, documents.patch("remove", "members", null));
  }

  @When("{client} makes these the members of the group {string}:")
  public void replaces(ScimSession client, String group, List<String> members) {
    patch(client, group, documents.patch("replace", "members", documents.members(members)));
  }

  @When("{client} renames the group {string} to {string}")
  public void renames(ScimSession client, String group, String name) {
    patch(client, group, documents.patch("replace", "displayName", StringNode.valueOf(name)));
  }

  @Then("the group {string} has the members:")
  public void has(String group, List<String> members) {
    assertThat(ids(read("/Groups/", group).path("members")))
        .containsExactlyInAnyOrderElementsOf(members.stream().map(world::idOf).toList());
  }

  @Then("the group {string} has no members")
  public void hasNone(String group) {
    has(group, List.of());
  }

  @Then("the user {string} belongs to the groups:")
  public void belongs(String user, List<String> groups) {
    assertThat(ids(read("/Users/", user).path("groups")))
        .containsExactlyInAnyOrderElementsOf(groups.stream().map(world::idOf).toList());
  }

  @Then("the user {string} belongs to no group")
  public void belongsToNone(String user) {
    belongs(user, List.of());
  }

  @Then("the groups of the user {string} are shown as:")
  public void groupsShown(String user, DataTable shown) {
    shown(read("/Users/", user).path("groups"), shown);
  }

  @Then("the members of the group {string} are shown as:")
  public void membersShown(String group, DataTable shown) {
    shown(read("/Groups/", group).path("members"), shown);
  }

  private void shown(JsonNode references, DataTable expected) {
    assertThat(references.size()).as("%s", references).isEqualTo(expected.height() - 1);
    expected.entries().forEach(row -> {
      JsonNode reference = references.valueStream()
          .filter(each -> each.path("display").asString("").equals(row.get("display")))
          .findFirst()
          .orElseThrow(() -> new AssertionError(row.get("display") + " is not among " + references));
      assertThat(reference.path("type").asString("")).isEqualTo(row.get("type"));
      assertThat(reference.path("$ref").asString("")).endsWith(world.filledIn(row.get("$ref")));
    });
  }

  private void patch(ScimSession client, String group, ObjectNode patch) {
    world.answered(client.send("PATCH", "/Groups/" + world.idOf(group), patch.toString()));
    succeeded();
  }

  private JsonNode read(String endpoint, String name) {
    Answer read = world.client().send("GET", endpoint + world.idOf(name));
    assertThat(read.status()).as("%s", read).isEqualTo(200);
    return read.json();
  }

  private static List<String> ids(JsonNode references) {
    return references.valueStream().map(reference -> reference.path("value").asString()).toList();
  }

  private void succeeded() {
    assertThat(world.answer().status()).as("%s", world.answer()).isBetween(200, 299);
  }
}
