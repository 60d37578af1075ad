package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.domain.access.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How administrators look around, who is let in, and how a refusal looks there. */
public final class AdministrationSteps {

  private static final int MOST_PAGES = 50;

  private final World world;
  private List<JsonNode> found = List.of();

  public AdministrationSteps(World world) {
    this.world = world;
  }

  /** Who comes to administer, and with what. */
  @ParameterType("an administrator|the administrator of another account|the administrator of the QA account"
      + "|a reader|an administrator without a role in the QA account|a reader who administers the QA account"
      + "|an administrator with the authorization \"[^\"]*\"|somebody with a wrong password"
      + "|somebody with a provisioning token|somebody without credentials")
  public AdminSession administrator(String who) {
    return switch (who) {
      case "an administrator" -> world.admin();
      case "the administrator of another account" -> world.adminOf(world.otherTenant());
      case "the administrator of the QA account" -> world.adminOf(world.qaTenant());
      case "a reader" -> world.hired(Map.of(world.tenant().name(), Role.READER));
      case "an administrator without a role in the QA account" ->
          world.hired(Map.of(world.tenant().name(), Role.ADMINISTRATOR));
      case "a reader who administers the QA account" -> world.hired(Map.of(
          world.tenant().name(), Role.READER, world.qaTenant().name(), Role.ADMINISTRATOR));
      case "somebody with a wrong password" -> world.admin().with(new Login("owner", "wrong").basic());
      case "somebody with a provisioning token" -> world.admin().with("Bearer " + world.tenant().token());
      case "somebody without credentials" -> world.admin().with(null);
      default -> world.admin().with(world.filledIn(who.substring(who.indexOf('"') + 1, who.length() - 1)));
    };
  }

  @When("{administrator} reads {string}")
  public void reads(AdminSession administrator, String path) {
    world.answered(administrator.get(world.filledIn(path)));
  }

  @When("{administrator} sends {word} {string} with:")
  public void sends(AdminSession administrator, String method, String path, String body) {
    world.answered(administrator.send(method, world.filledIn(path), world.filledIn(body), "application/json"));
  }

  @When("{administrator} sends {word} {string} as {string} with:")
  public void sends(AdminSession administrator, String method, String path, String mediaType, String body) {
    world.answered(administrator.send(method, world.filledIn(path), world.filledIn(body), mediaType));
  }

  @When("{administrator} reads the person {string}")
  public void readsPerson(AdminSession administrator, String email) {
    reads(administrator, "/people/" + new People(world).named(email).path("id").asString());
  }

  @When("an administrator looks for people with:")
  public void looksFor(DataTable filters) {
    Map<String, String> query = new LinkedHashMap<>();
    filters.cells().forEach(row -> query.put(row.getFirst(), marked(row.getFirst(), row.get(1))));
    found = new People(world).list(query);
  }

  @When("an administrator looks for all people in pages of {int}")
  public void looksForAll(int size) {
    found = new ArrayList<>();
    Map<String, String> query = new LinkedHashMap<>(Map.of("count", String.valueOf(size)));
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode list = new People(world).page(query);
      assertThat(list.path("items").size()).as("page %d", page).isLessThanOrEqualTo(size);
      list.path("items").forEach(found::add);
      if (!list.path("next_cursor").isString()) {
        return;
      }
      query.put("cursor", list.get("next_cursor").stringValue());
    }
  }

  @Then("the people found are:")
  public void foundAre(List<String> emails) {
    assertThat(found.stream().map(person -> person.path("primary_email").asString()))
        .containsExactlyInAnyOrderElementsOf(emails);
  }

  /** RFC 9457. */
  @Then("the answer is a problem")
  public void isProblem() {
    Answer answer = world.answer();
    assertThat(answer.mediaType()).as("%s", answer).isEqualTo("application/problem+json");
    assertThat(answer.json().path("status").intValue()).isEqualTo(answer.status());
    assertThat(answer.json().path("title").asString("")).as("title").isNotBlank();
    assertThat(answer.text()).doesNotContain("Exception", "\tat ", "<html");
  }

  private String marked(String filter, @Nullable String value) {
    String text = world.filledIn(value == null ? "" : value);
    return filter.equals("primary_email") || filter.equals("name") ? world.markedName(text) : text;
  }
}
