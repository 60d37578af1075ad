package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Skip;
import io.muster.acceptance.server.Unique;
import io.muster.domain.access.Role;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What one scenario knows: its accounts, what it has named so far, and the last answer that came. */
public final class World {

  private static final Http HTTP = new Http();
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{((?:the|another) account's token|the new token|the (?:QA )?account|a new id"
          + "|another account|the administrator|the (?:login|API key) of \\w+|id of ([^}]+)|person id of ([^}]+))}");

  static final List<String> NAMING = List.of("userName", "serialNumber", "displayName", "name");

  private final ServerUnderTest server = ServerInUse.get();
  private Marker marker = Marker.fresh();
  private final Map<String, String> ids = new HashMap<>();
  private Tenant tenant = new Tenant(server.account(), server.token());
  private @Nullable Tenant other;
  private @Nullable Tenant qa;
  private @Nullable String newToken;
  private @Nullable Answer answer;

  Tenant tenant() {
    return tenant;
  }

  /** From here on the scenario has an account that nobody else uses. */
  void moveToNewAccount() {
    marker = Marker.none();
    tenant = newAccount();
  }

  /** The QA account that belongs to the scenario's account. */
  Tenant qaTenant() {
    if (qa == null) {
      qa = newAccount(json().put("kind", "qa").put("production", tenant.name()));
    }
    return qa;
  }

  Tenant otherTenant() {
    if (other == null) {
      other = newAccount();
    }
    return other;
  }

  ScimSession client() {
    return client("Bearer " + tenant.token());
  }

  ScimSession client(@Nullable String authorization) {
    return new ScimSession(HTTP, marker, server.scim(), authorization);
  }

  /** The owner's session in the scenario's account; a scenario without one is skipped with a message. */
  AdminSession admin() {
    return admin("/accounts/" + tenant.name());
  }

  AdminSession adminOf(Tenant account) {
    return admin("/accounts/" + account.name());
  }

  /** Somebody else at work in the scenario's account, with these roles in the accounts of these names. */
  AdminSession hired(Map<String, Role> roles) {
    return AdminSession.of(
        HTTP, marker, URI.create(server.api() + "/accounts/" + tenant.name()), server.hired(roles));
  }

  /** A new login with these roles in the accounts of these names. */
  ServerUnderTest.Login hire(Map<String, Role> roles) {
    return server.hired(roles);
  }

  /** Somebody at work anywhere on the server. */
  AdminSession sessionOf(ServerUnderTest.Login login) {
    return AdminSession.of(HTTP, marker, server.root(), login);
  }

  private AdminSession admin(String path) {
    ServerUnderTest.Login login = server.login()
        .orElseThrow(() -> Skip.because("needs a login: -Dmuster.admin-user and -Dmuster.admin-password"));
    return AdminSession.of(HTTP, marker, URI.create(server.api() + path), login);
  }

  private Tenant newAccount() {
    return newAccount(json().put("kind", "production"));
  }

  private static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }

  private Tenant newAccount(ObjectNode kind) {
    String name = "t" + Unique.word();
    ObjectNode account = kind.put("name", name);
    Answer created = admin("/accounts").send("POST", "", account.toString(), "application/json");
    assertThat(created.status()).as("a new account: %s", created).isEqualTo(201);
    return new Tenant(name, created.json().required("scim_token").stringValue());
  }

  /** Keeps the answer for the steps that look at it; the id of what was created is remembered under its name. */
  Answer answered(Answer given) {
    answer = given;
    JsonNode created = given.json();
    if (given.status() == 201 && created.path("id").isString()) {
      NAMING.stream()
          .filter(attribute -> created.path(attribute).isString())
          .findFirst()
          .ifPresent(attribute ->
              remember(attribute, created.get(attribute).stringValue(), created.get("id").stringValue()));
    }
    return given;
  }

  /** An organization or a site leaves its name to the group that stands for it. */
  private void remember(String attribute, String name, String id) {
    if (attribute.equals("name")) {
      ids.putIfAbsent(name, id);
    } else {
      ids.put(name, id);
    }
  }

  Answer answer() {
    return Optional.ofNullable(answer).orElseThrow(() -> new IllegalStateException("nothing was asked yet"));
  }

  String idOf(String name) {
    return Optional.ofNullable(ids.get(name))
        .orElseThrow(() -> new IllegalStateException("the scenario has not named " + name + " before"));
  }

  /** The text with {@code {id of anna@example.com}}, {@code {the account's token}} and the like filled in. */
  String filledIn(String text) {
    return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
      case "the account's token" -> tenant.token();
      case "another account's token" -> otherTenant().token();
      case "the new token" -> Optional.ofNullable(newToken).orElseThrow();
      case "the QA account" -> qaTenant().name();
      case "the account" -> tenant.name();
      case "a new id" -> UUID.randomUUID().toString();
      case "the administrator" -> server.login().orElseThrow().actor();
      case "another account" -> otherTenant().name();
      case String noted when noted.startsWith("the ") -> idOf(noted);
      default -> found.group(2) == null
          ? new People(this).named(found.group(3)).path("id").asString()
          : idOf(found.group(2));
    }));
  }

  void note(String name, String as) {
    ids.put(as, idOf(name));
  }

  void remember(String name, String id) {
    ids.put(name, id);
  }

  /** The token that the account was given last. */
  void issued(String token) {
    newToken = token;
  }

  String marked(String text) {
    return marker.text(text);
  }

  String markedName(String name) {
    return marker.name(name);
  }
}
