package io.muster.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Json;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import io.muster.domain.access.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every endpoint lets in whom {@code endpoints.txt} names, and nobody else (OWASP ASVS 5.0, V8: authorization). An endpoint
 * that stands not there fails this test.
 */
class EndpointAccessTest {

  private static final String SOMETHING = "0190a000-0000-7000-8000-000000000000";

  private static final Http HTTP = new Http();
  private static InProcessServer.Running running;
  private static ServerUnderTest server;
  private static Map<Who, String> authorization;
  private static String export;

  /** Those who ask, and the role that they have in the account. */
  private enum Who {
    NOBODY(null),
    /** Owns another account. */
    STRANGER(null),
    READER(Role.READER),
    ADMINISTRATOR(Role.ADMINISTRATOR),
    OWNER(Role.OWNER),
    TOKEN(null),
    READING_TOKEN(null),
    USERS_TOKEN(null);

    private final @Nullable Role role;

    Who(@Nullable Role role) {
      this.role = role;
    }

    boolean isLogin() {
      return this == STRANGER || role != null;
    }

    boolean isToken() {
      return name().endsWith("TOKEN");
    }
  }

  @BeforeAll
  static void start() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server whose routes cannot be listed");
    running = InProcessServer.run(Database.embedded(), Map.of());
    server = running.server();
    authorization = Map.of(
        Who.STRANGER, basic(server.hired(Map.of(qa(), Role.OWNER))),
        Who.READER, basic(hired(Role.READER)),
        Who.ADMINISTRATOR, basic(hired(Role.ADMINISTRATOR)),
        Who.OWNER, basic(hired(Role.OWNER)),
        Who.TOKEN, "Bearer " + server.token(),
        Who.READING_TOKEN, "Bearer " + rotated(server.account(), "read"),
        Who.USERS_TOKEN, "Bearer " + rotated(qa(), "users"));
    export = HTTP.send(Call.of("GET", URI.create(server.api() + "/accounts/" + server.account() + "/mappings/user/export"))
        .header("Authorization", authorization.get(Who.OWNER))).text();
  }

  @Test
  void knowsEveryEndpoint() {
    assertThat(Endpoint.all().stream().map(Endpoint::route).distinct()).containsExactlyInAnyOrderElementsOf(
        running.routes().stream().map(route -> route.replaceAll("\\{(\\w+):.*?\\.\\+}", "{$1}")).toList());
  }

  static List<Endpoint> endpoints() {
    return Endpoint.all();
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void letsInWhomItNames(Endpoint endpoint) {
    Stream.of(Who.values()).forEach(who -> {
      Answer answer = send(endpoint, who);
      int refusal = refusal(endpoint, who);
      if (refusal == 0) {
        assertThat(answer.status()).as("%s, %s: %s", endpoint, who, answer).isNotIn(401, 403, 500);
      } else {
        assertThat(answer.status()).as("%s, %s: %s", endpoint, who, answer).isEqualTo(refusal);
      }
    });
  }

  /** The status that somebody is refused with, or 0. */
  private static int refusal(Endpoint endpoint, Who who) {
    return switch (endpoint.access()) {
      case "anybody" -> 0;
      case "session" -> 302;
      case "form" -> 403;
      case "token" -> who.isToken() ? 0 : 401;
      case "read" -> scoped(who, who == Who.READING_TOKEN);
      case "users" -> scoped(who, who == Who.USERS_TOKEN);
      case "groups" -> scoped(who, false);
      case "login" -> who.isLogin() ? 0 : 401;
      case "an owner" -> who == Who.STRANGER || who == Who.OWNER ? 0 : who.isLogin() ? 403 : 401;
      default -> inAccount(who, Role.valueOf(endpoint.access().toUpperCase(Locale.ROOT)));
    };
  }

  private static int scoped(Who who, boolean has) {
    return who == Who.TOKEN || has ? 0 : who.isToken() ? 403 : 401;
  }

  private static int inAccount(Who who, Role needed) {
    if (!who.isLogin()) {
      return 401;
    }
    return who.role == null ? 404 : who.role.includes(needed) ? 0 : 403;
  }

  private static Answer send(Endpoint endpoint, Who who) {
    String path = endpoint.path().replace("{account}", server.account()).replace("{kind}", "user")
        .replace("{version}", "1").replace("**", "liveness")
        .replace("{endpoint}", "Users").replaceAll("\\{[a-z]+}", SOMETHING);
    Call call = Call.of(endpoint.method().equals("*") ? "GET" : endpoint.method(), URI.create(server.root() + path))
        .header("Authorization", authorization.get(who));
    String type = endpoint.isYaml() ? "application/yaml" : endpoint.isOfScim() ? "application/scim+json" : "application/json";
    String text = endpoint.text();
    return HTTP.send(text == null ? call : call.header("Content-Type", type)
        .body(text.replace("{export}", export).replace("{qa}", qa())));
  }

  private static Login hired(Role role) {
    return server.hired(Map.of(server.account(), role, qa(), role));
  }

  private static String qa() {
    return server.account() + "-qa";
  }

  private static String rotated(String account, String scope) {
    Login owner = server.login().orElseThrow();
    Answer answer = HTTP.send(Call.of("POST", URI.create(server.api() + "/accounts/" + account + "/tokens/rotate"))
        .header("Authorization", basic(owner)).header("Content-Type", "application/json")
        .body("{\"scopes\": [\"" + scope + "\"]}"));
    return Json.read(answer.text()).path("token").asString();
  }

  private static String basic(Login login) {
    return "Basic " + Base64.getEncoder().encodeToString(
        (login.name() + ":" + login.password()).getBytes(StandardCharsets.UTF_8));
  }
}
