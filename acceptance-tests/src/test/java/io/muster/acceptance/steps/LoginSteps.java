package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.acceptance.server.Unique;
import io.muster.domain.access.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Those who administer: what they do in person, with their password, and what their programs do with an API key. */
public final class LoginSteps {

  private static final String API = "/api/v1";
  private static final String JSON = "application/json";

  private final World world;
  private final Map<String, Login> logins = new HashMap<>();
  private final Map<String, String> keyIds = new HashMap<>();

  public LoginSteps(World world) {
    this.world = world;
  }

  @ParameterType("Anna|Bo|Cleo|Eve")
  public String staff(String name) {
    return name;
  }

  @Given("{staff} is a(n) {word} of the account")
  public void isOfTheAccount(String name, String role) {
    hire(name, Map.of(world.tenant().name(), role(role)));
  }

  @Given("{staff} is a(n) {word} of another account")
  public void isOfAnother(String name, String role) {
    hire(name, Map.of(world.otherTenant().name(), role(role)));
  }

  @Given("{staff} is a(n) {word} of the account and a(n) {word} of another account")
  public void isOfBoth(String name, String here, String there) {
    hire(name, Map.of(world.tenant().name(), role(here), world.otherTenant().name(), role(there)));
  }

  @When("{staff} sends {word} {string}")
  public void sends(String name, String method, String path) {
    world.answered(inPerson(name).send(method, address(path), null));
  }

  @When("{staff} sends {word} {string} with:")
  public void sends(String name, String method, String path, String body) {
    world.answered(inPerson(name).send(method, address(path), world.filledIn(body), JSON));
  }

  @When("{staff}'s program sends {word} {string}")
  public void programSends(String name, String method, String path) {
    world.answered(program(name).send(method, address(path), null));
  }

  @When("{staff}'s program sends {word} {string} with:")
  public void programSends(String name, String method, String path, String body) {
    world.answered(program(name).send(method, address(path), world.filledIn(body), JSON));
  }

  @When("{staff} reads the figures of the operation")
  public void scrapes(String name) {
    world.answered(inPerson(name).getAs("text/plain", "/actuator/prometheus"));
  }

  @When("{staff}'s program reads the figures of the operation")
  public void programScrapes(String name) {
    world.answered(program(name).getAs("text/plain", "/actuator/prometheus"));
  }

  @When("{staff} comes {int} time(s) with a wrong password")
  public void comesWithAWrongPassword(String name, int times) {
    for (int n = 0; n < times; n++) {
      comesWith(name, "not the password");
    }
  }

  @When("{staff} comes with the password {string}")
  public void comesWith(String name, String password) {
    comes(new Login(login(name).name(), password));
  }

  @When("somebody comes whom nobody knows")
  public void strangerComes() {
    comes(new Login("nobody-" + Unique.word(), "not the password"));
  }

  private void comes(Login claimed) {
    world.answered(world.sessionOf(claimed).get(API + "/login"));
  }

  @Then("the answer is the same as to somebody whom nobody knows")
  public void isAsToAStranger() {
    Answer answer = world.answer();
    strangerComes();
    assertThat(seen(answer)).isEqualTo(seen(world.answer()));
  }

  private static Map<String, Object> seen(Answer answer) {
    Map<String, Object> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(List.of("date", "x-request-id"));
    headers.put(":status", answer.status());
    headers.put(":text", answer.text());
    return headers;
  }

  @When("{staff} gives {staff} the role {string}")
  public void gives(String name, String other, String role) {
    gives(name, other, nameOf(other), role);
  }

  @When("{staff} gives {staff} the role {string}, with the name in capitals")
  public void givesInCapitals(String name, String other, String role) {
    gives(name, other, nameOf(other).toUpperCase(Locale.ROOT), role);
  }

  @Given("{staff} has given {staff} the role {string}")
  public void hasGiven(String name, String other, String role) {
    gives(name, other, role);
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(201);
  }

  private void gives(String name, String other, String login, String role) {
    Answer answer = world.answered(inPerson(name).send(
        "PUT", loginsOfTheAccount() + login, "{\"role\": \"%s\"}".formatted(role), JSON));
    JsonNode password = answer.json().path("one_time_password");
    if (password.isString()) {
      logins.put(other, new Login(login, password.stringValue()));
    }
  }

  @When("{staff} takes the role of {staff} away")
  public void takes(String name, String other) {
    world.answered(inPerson(name).send("DELETE", loginsOfTheAccount() + nameOf(other), null));
  }

  @When("{staff} changes the password to {string}")
  public void changesPassword(String name, String password) {
    Login login = login(name);
    String next = world.filledIn(password);
    if (changesPassword(name, login.password(), next).status() == 204) {
      logins.put(name, new Login(login.name(), next));
    }
  }

  private Answer changesPassword(String name, String current, String next) {
    return world.answered(inPerson(name).send("PUT", API + "/login/password",
        "{\"current\": \"%s\", \"new\": \"%s\"}".formatted(current, next), JSON));
  }

  @Given("{staff} has made an API key")
  public void hasMade(String name) {
    hasMade(name, "{\"name\": \"Deployment\"}");
  }

  @Given("{staff} has made an API key with:")
  public void hasMade(String name, String body) {
    makes(name, body);
    assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(201);
  }

  @When("{staff} makes an API key with:")
  public void makes(String name, String body) {
    Answer answer = world.answered(inPerson(name).send("POST", API + "/api-keys", body, JSON));
    if (answer.status() == 201) {
      Login login = login(name);
      String key = answer.json().required("key").stringValue();
      logins.put(name, new Login(login.name(), login.password(), key));
      keyIds.put(name, answer.json().required("details").required("id").stringValue());
      world.remember("the API key of " + name, key);
    }
  }

  @When("{staff} revokes the API key")
  public void revokes(String name) {
    world.answered(inPerson(name).send("DELETE", API + "/api-keys/" + keyIds.get(name), null));
  }

  @When("{staff} revokes the API key of {staff}")
  public void revokes(String name, String other) {
    world.answered(inPerson(name).send("DELETE", API + "/api-keys/" + keyIds.get(other), null));
  }

  private String address(String path) {
    return API + world.filledIn(path);
  }

  private void hire(String name, Map<String, Role> roles) {
    Login login = world.hire(roles);
    logins.put(name, login);
    world.remember("the login of " + name, login.name());
  }

  private String loginsOfTheAccount() {
    return address("/accounts/{the account}/logins/");
  }

  /** The login of somebody who may have none yet. */
  private String nameOf(String name) {
    Login known = logins.get(name);
    String login = known == null ? "login-" + Unique.word() : known.name();
    world.remember("the login of " + name, login);
    return login;
  }

  private Login login(String name) {
    return Optional.ofNullable(logins.get(name))
        .orElseThrow(() -> new IllegalStateException("the scenario does not know " + name));
  }

  private AdminSession inPerson(String name) {
    return world.sessionOf(login(name)).with(login(name).basic());
  }

  private AdminSession program(String name) {
    return world.sessionOf(login(name)).with("Bearer " + world.idOf("the API key of " + name));
  }

  private static Role role(String word) {
    return Role.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
