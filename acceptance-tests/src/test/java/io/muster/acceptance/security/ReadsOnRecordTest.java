package io.muster.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Visitor;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Who reads what is on record as soon as somebody looks at the log. */
class ReadsOnRecordTest {

  private static final String SOMETHING = "0190a000-0000-7000-8000-000000000000";

  private static final Http HTTP = new Http();
  private static ServerUnderTest server;

  @BeforeAll
  static void start() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server whose log others write, too");
    server = InProcessServer.start(Database.embedded(), Map.of("muster.activity.reads", "true"));
  }

  static Stream<Arguments> reads() {
    return Stream.of(
        Arguments.of("/scim/v2/Users", "list", "User", "succeeded"),
        Arguments.of("/scim/v2/Users?filter=x", "list", "User", "refused"),
        Arguments.of("/scim/v2/Users/" + SOMETHING, "read", "User", "refused"),
        Arguments.of("/scim/v2/Groups", "list", "Group", "succeeded"),
        Arguments.of("/scim/v2/Schemas", "list", null, "succeeded"),
        Arguments.of("/api/v1/accounts/acme", "list", "settings", "succeeded"),
        Arguments.of("/api/v1/accounts/acme/people", "list", "person", "succeeded"),
        Arguments.of("/api/v1/accounts/acme/people/" + SOMETHING, "read", "person", "refused"),
        Arguments.of("/api/v1/accounts/acme/tokens", "list", "token", "succeeded"),
        Arguments.of("/api/v1/accounts/acme/mappings/group", "list", "group_mapping", "succeeded"),
        Arguments.of("/api/v1/accounts/acme/activity?count=3", "list", "activity", "succeeded"));
  }

  @ParameterizedTest
  @MethodSource("reads")
  void isOnRecord(String path, String operation, String type, String outcome) {
    boolean scim = path.startsWith("/scim");
    get(path, scim ? "Bearer " + server.token() : basic());
    JsonNode latest = latest();
    assertThat(latest.path("operation").asString()).as("%s", latest).isEqualTo(operation);
    assertThat(latest.path("resource_type").asString(null)).isEqualTo(type);
    assertThat(latest.path("outcome").asString()).isEqualTo(outcome);
    assertThat(latest.path("actor").asString()).startsWith(scim ? server.token().substring(0, 10) : "owner");
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("", "list", "account", "succeeded"),
        Arguments.of("/users?search=anna", "list", "User", "succeeded"),
        Arguments.of("/users/" + SOMETHING, "read", "User", "refused"),
        Arguments.of("/people/" + SOMETHING, "read", "person", "refused"),
        Arguments.of("/mappings/group", "list", "group_mapping", "succeeded"),
        Arguments.of("/tokens", "list", "token", "succeeded"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isOnRecordWhenItWasLookedAtInTheConsole(String page, String operation, String type, String outcome) {
    Visitor visitor = new Visitor(server.root());
    ServerUnderTest.Login owner = server.login().orElseThrow();
    visitor.signIn(owner.name(), owner.password());
    visitor.get("/console/accounts/acme" + page);
    JsonNode latest = latest();
    assertThat(latest.path("operation").asString()).as("%s", latest).isEqualTo(operation);
    assertThat(latest.path("resource_type").asString(null)).isEqualTo(type);
    assertThat(latest.path("outcome").asString()).isEqualTo(outcome);
    assertThat(latest.path("actor").asString()).isEqualTo(owner.name());
  }

  @Test
  void takesNoValueOver() {
    get("/scim/v2/Users?filter=userName%20eq%20%22anna@example.com%22", "Bearer " + server.token());
    get("/api/v1/accounts/acme/people?primary_email=anna@example.com", basic());
    assertThat(get("/api/v1/accounts/acme/activity?count=100", basic()).text()).doesNotContain("anna");
  }

  /** Each look at the log is on record itself, with the next look. */
  private static JsonNode latest() {
    return get("/api/v1/accounts/acme/activity?count=1", basic()).json().path("items").path(0);
  }

  private static Answer get(String path, String authorization) {
    return HTTP.send(Call.of("GET", URI.create(server.root() + path)).header("Authorization", authorization));
  }

  private static String basic() {
    ServerUnderTest.Login owner = server.login().orElseThrow();
    return "Basic " + Base64.getEncoder().encodeToString(
        (owner.name() + ":" + owner.password()).getBytes(StandardCharsets.UTF_8));
  }
}
