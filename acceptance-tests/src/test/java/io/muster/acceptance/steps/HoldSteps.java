package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.AtOnce;
import io.muster.acceptance.client.Pauses;
import io.muster.acceptance.client.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The safety catch, what it holds back, and what administrators do about it. */
public final class HoldSteps {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_PAGES = 50;

  private final World world;

  public HoldSteps(World world) {
    this.world = world;
  }

  @Given("the safety catch lets {int} % of the people be disabled within {int} minutes")
  public void isOn(int percent, int minutes) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    change.putObject("safety_catch").put("percent", percent).put("minutes", minutes);
    Answer answer = world.admin().send("PATCH", "", change);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  /** Called person1@example.com, person2@example.com and so on. */
  @Given("{client} has created {int} people, each with the title {string}")
  public void hasCreatedPeople(ScimSession client, int count, String title) {
    for (int n = 1; n <= count; n++) {
      ObjectNode user = JsonNodeFactory.instance.objectNode();
      user.putArray("schemas").add(Kind.USER.schema());
      user.put("userName", "person" + n + "@example.com").put("displayName", "Person").put("title", title);
      assertThat(world.answered(client.send("POST", "/Users", user.put("active", true).toString())).status())
          .isEqualTo(201);
    }
  }

  @When("{client} deactivates {int} of them at once")
  public void deactivatesAtOnce(ScimSession client, int count) {
    ObjectNode patch = new Documents(world).patch("replace", "active", JsonNodeFactory.instance.booleanNode(false));
    List<String> ids =
        IntStream.rangeClosed(1, count).mapToObj(n -> world.idOf("person" + n + "@example.com")).toList();
    assertThat(AtOnce.each(ids, id -> client.send("PATCH", "/Users/" + id, patch.toString()).status()))
        .containsOnly(200);
  }

  @When("a user mapping is saved by which everybody with the title {string} is disabled")
  public void isSaved(String title) {
    JsonNode inForce = world.admin().get("/mappings/user").json();
    String rule = "rules:\n\n  - name: title " + title + "\n    scope: title eq \"" + title + "\"\n"
        + "    assign:\n      disabled: { constant: true }\n";
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("mapping", inForce.path("text").asString().replaceFirst("rules:\n", rule));
    body.set("version", inForce.path("version"));
    Answer saved = world.admin().send("PUT", "/mappings/user", body);
    assertThat(saved.status()).as("%s", saved).isEqualTo(200);
  }

  @When("the default user mapping is restored")
  public void isRestored() {
    Answer restored = world.admin().send("DELETE", "/mappings/user", null);
    assertThat(restored.status()).as("%s", restored).isEqualTo(200);
  }

  @When("{administrator} lets the hold go")
  public void letsGo(AdminSession administrator) {
    world.answered(administrator.send("POST", "/hold/release", null));
  }

  @When("{administrator} drops the hold")
  public void drops(AdminSession administrator) {
    world.answered(administrator.send("POST", "/hold/drop", null));
  }

  @Then("nobody is on hold")
  public void nobodyIsOnHold() {
    assertThat(hold().toString()).isEqualTo("{\"state\":\"open\",\"cause\":null,\"since\":null,\"users\":0}");
    assertThat(held()).isEmpty();
  }

  /** Nothing is left to be done in the background, so that it is known what stays on hold. */
  @Then("in the end these users are on hold because {string}:")
  public void areOnHold(String cause, List<String> names) {
    awaitJobs();
    JsonNode hold = hold();
    assertThat(hold.path("state").asString()).as("%s", hold).isEqualTo("closed");
    assertThat(hold.path("cause").asString()).contains(cause);
    assertThat(hold.path("since").isString()).isTrue();
    assertThat(hold.path("users").intValue()).isEqualTo(names.size());
    assertThat(held().stream().map(user -> user.path("id").asString()))
        .containsExactlyInAnyOrderElementsOf(names.stream().map(world::idOf).toList());
  }

  @Then("the user {string} is on hold")
  public void isOnHold(String name) {
    JsonNode mapping = world.admin().get("/scim-users/" + world.idOf(name) + "/mapping").json();
    assertThat(mapping.path("status").asString()).as("%s", mapping).isEqualTo("on_hold");
    assertThat(mapping.path("problem").asString()).startsWith("on hold");
  }

  @Then("in the end {int} people are disabled")
  public void areDisabled(int count) {
    awaitJobs();
    assertThat(disabled()).isEqualTo(count);
  }

  /** Those that were under way at once may all have been let through. */
  @Then("at most {int} people are disabled, and all others of the {int} are on hold")
  public void areDisabledAtMost(int most, int all) {
    assertThat(disabled()).isLessThanOrEqualTo(most);
    assertThat(hold().path("users").intValue()).isEqualTo(all - disabled());
  }

  private int disabled() {
    return new People(world).list(Map.of("disabled", "true", "count", "100")).size();
  }

  private void awaitJobs() {
    Pauses.until("all jobs end", PATIENCE, () -> world.admin().get("/jobs").json().path("items").valueStream()
        .noneMatch(job -> job.path("finished").isNull()));
  }

  private JsonNode hold() {
    Answer answer = world.admin().get("/hold");
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }

  private List<JsonNode> held() {
    List<JsonNode> all = new ArrayList<>();
    Map<String, String> query = new HashMap<>(Map.of("count", "2"));
    for (int page = 0; page < MOST_PAGES; page++) {
      Answer list = world.admin().get("/hold/users?" + Query.PERCENT.encode(query));
      assertThat(list.status()).as("%s", list).isEqualTo(200);
      list.json().path("items").forEach(all::add);
      if (!list.json().path("next_cursor").isString()) {
        return all;
      }
      query.put("cursor", list.json().get("next_cursor").stringValue());
    }
    return all;
  }
}
