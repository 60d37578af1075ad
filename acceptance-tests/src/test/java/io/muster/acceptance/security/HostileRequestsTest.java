package io.muster.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Query;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import io.muster.acceptance.server.Unique;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that mean harm come to nothing (OWASP ASVS 5.0: V1 injection, V3 browsers, V4 APIs, V13 configuration, V16 errors). */
class HostileRequestsTest {

  private static final Pattern OF_THE_INSIDE =
      Pattern.compile("Exception|\\bat (io|org|java)\\.|(io\\.muster|org\\.springframework|org\\.hibernate|java\\.lang)\\.|SQL|H2");

  private static final Http HTTP = new Http();
  private static ServerUnderTest server;

  @BeforeAll
  static void start() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server with other limits");
    server = InProcessServer.start(Database.embedded(), Map.of(
        "server.tomcat.connection-timeout", "1s", "server.forward-headers-strategy", "native"));
    scim("POST", "/Users", user("somebody"));
  }

  /** V1.2: what is data stays data. */
  @ParameterizedTest
  @ValueSource(strings = {
    "' or '1'='1", "'; drop table resource; --", "\\' or 1=1 #", "%", "_", "%' or '%'='", "${jndi:ldap://127.0.0.1/x}",
    "#{T(java.lang.Runtime).getRuntime().exit(1)}", "*)(uid=*", "\u0000", "somebody\u0000"
  })
  void findsNobodyByAnInjection(String text) {
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\u0000");
    for (String operator : new String[] {"eq", "sw", "co"}) {
      Answer found = scim("GET", "/Users?" + Query.PERCENT.encode(
          Map.of("filter", "userName " + operator + " \"" + quoted + "\"")), null);
      assertThat(found.status()).as("%s", found).isEqualTo(200);
      assertThat(found.json().path("totalResults").asInt()).isZero();
    }
    Answer people = administer("GET", "/people?" + Query.PERCENT.encode(Map.of("primary_email", text)), null);
    assertThat(people.status()).as("%s", people).isEqualTo(200);
    assertThat(people.json().path("items").isEmpty()).isTrue();
  }

  /** V1.2: what is no name of an attribute never comes near the database. */
  @ParameterizedTest
  @ValueSource(strings = {"userName desc", "userName; drop table resource", "1", "(select 1)", "userName,title"})
  void sortsByNothingButAttributes(String text) {
    Answer answer = scim("GET", "/Users?" + Query.PERCENT.encode(Map.of("sortBy", text)), null);
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
  }

  /** V15.3.3: nobody sets what is not theirs to set. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "POST  |                | {'name': 'mine', 'role': 'owner'}",
    "POST  |                | {'name': 'mine', 'id': 1}",
    "PATCH | /acme          | {'name': 'other'}",
    "PATCH | /acme          | {'settings': {'maximum_page': 5}}",
    "POST  | /acme/organizations | {'name': 'mine', 'id': '0190a000-0000-7000-8000-000000000000'}",
    "POST  | /acme/tokens/rotate | {'token': 'mstr_scim_mine'}",
    "POST  | /acme/connection/test | {'client': 'okta', 'url': 'http://127.0.0.1:9/'}"
  })
  void refusesAFieldThatAnOperationDoesNotTake(String method, @Nullable String path, String body) {
    Answer answer = send(method, server.api() + "/accounts" + (path == null ? "" : path), basic(), body.replace('\'', '"'));
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.json().path("detail").asString()).containsPattern("(field|fields|given|take)");
  }

  /** RFC 7643 §3.1, §8.7.1: the server alone gives ids, groups and meta. */
  @Test
  void takesNoReadOnlyAttributeFromAClient() {
    String name = Unique.word();
    Answer answer = scim("POST", "/Users", """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "id": "mine",
         "groups": [{"value": "mine"}], "meta": {"created": "1999-01-01T00:00:00Z", "version": "W/\\"99\\""}}""".formatted(name));
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    assertThat(answer.text()).doesNotContain("mine").doesNotContain("1999").doesNotContain("99\\\"");
  }

  /** V3.4, V14.3.2: what a browser is told that shows an answer. */
  @ParameterizedTest
  @ValueSource(strings = {
    "/scim/v2/Users", "/scim/v2/nothing", "/api/v1/accounts", "/console", "/console/sign-in", "/nothing", "/v3/api-docs",
    "/actuator/health"
  })
  void tellsBrowsersToTrustNothing(String path) {
    Answer answer = HTTP.send(Call.of("GET", server.root().resolve(path))
        .header("X-Forwarded-Proto", "https").header("Origin", "https://elsewhere.example.com"));
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("X-Frame-Options")).contains("DENY");
    assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.header("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    assertThat(answer.header("Strict-Transport-Security")).hasValueSatisfying(
        value -> assertThat(value).contains("max-age=31536000"));
    assertThat(answer.header("Content-Security-Policy")).hasValueSatisfying(
        policy -> assertThat(policy).startsWith("default-src 'none'").contains("frame-ancestors 'none'")
            .doesNotContain("unsafe"));
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
  }

  /** V16.5.1: an error tells what the client did, and nothing of the inside. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "POST   | /scim/v2/Users                    | {",
    "POST   | /scim/v2/Users                    | [[[[",
    "POST   | /scim/v2/Users                    | {'userName': {'a': 1}}",
    "PATCH  | /scim/v2/Users/x                  | {'Operations': 7}",
    "GET    | /scim/v2/Users?filter=((((        |",
    "GET    | /scim/v2/Users?count=99999999999999999999 |",
    "GET    | /scim/v2/Users?filter=%FF%FE      |",
    "TRACE  | /scim/v2/Users                    |",
    "POST   | /api/v1/accounts                  | {",
    "POST   | /api/v1/accounts                  | {'name': []}",
    "PATCH  | /api/v1/accounts/acme             | {'maximum_page': 'x'}",
    "GET    | /api/v1/accounts/acme/jobs/x      |",
    "GET    | /api/v1/accounts/acme/activity?since=x |",
    "GET    | /api/v1/accounts/acme/mappings/x  |",
    "DELETE | /api/v1/accounts                  |",
    "GET    | /actuator/env                     |",
    "GET    | /actuator/heapdump                |",
    "GET    | /h2-console                       |",
    "GET    | /..%2f..%2fetc/passwd             |",
    "GET    | /console/%2e%2e/api               |",
    "GET    | /api/v1/accounts;a=b              |"
  })
  void tellsNothingOfTheInside(String method, String path, @Nullable String body) {
    boolean scim = path.startsWith("/scim");
    Answer answer = send(method, server.root() + path, scim ? "Bearer " + server.token() : basic(),
        body == null ? null : body.replace('\'', '"'));
    assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
    assertThat(answer.text()).doesNotContainPattern(OF_THE_INSIDE);
    assertThat(answer.headers().map().toString()).doesNotContainPattern(OF_THE_INSIDE);
  }

  /** V4.2.1, RFC 9112 §6.3: where it is not certain where a request ends, nothing after it is one. */
  @ParameterizedTest
  @ValueSource(strings = {
    "Content-Length: 5\nTransfer-Encoding: chunked\n",
    "Transfer-Encoding: chunked\nContent-Length: 5\n",
    "Content-Length: 5\nContent-Length: 6\n",
    "Content-Length: 5, 6\n",
    "Content-Length: -5\n",
    "Content-Length: +5\n",
    "Content-Length: 0x5\n",
    // RFC 9112 §6.1: 501.
    "Transfer-Encoding: xchunked\n",
    "Transfer-Encoding: chunked, identity\n",
    "Transfer-Encoding : chunked\n",
    "Content-Length : 5\n",
    "X: y\n Transfer-Encoding: chunked\n"
  })
  void readsNoSecondRequestOutOfTheFirst(String headers) {
    try (RawConnection connection = new RawConnection(server.root())) {
      String heard = connection.say("POST /scim/v2/Users HTTP/1.1\nHost: localhost\nContent-Type: application/scim+json\n"
          + headers + "\n0\n\nGET /actuator/health/liveness HTTP/1.1\nHost: localhost\n\n").hearAll();
      assertThat(heard).matches("(?s)HTTP/1.1 (4|501).*").doesNotContain("\"UP\"");
    }
  }

  /** V4.1.1, V15.2.2: what is too large is refused before it is read. */
  @Test
  void refusesWhatIsTooLarge() {
    Answer header = HTTP.send(Call.of("GET", URI.create(server.scim() + "/Users")).header("X-Long", "x".repeat(70_000)));
    assertThat(header.status()).isEqualTo(400);
    Answer address = HTTP.send(Call.of("GET", URI.create(server.scim() + "/Users?filter=" + "x".repeat(70_000))));
    assertThat(address.status()).isEqualTo(400);
    Answer admin = administer("PUT", "/mappings/user", "{\"mapping\": \"" + "x".repeat(3 << 20) + "\"}");
    assertThat(admin.status()).as("%s", admin).isEqualTo(413);
    Answer form = HTTP.send(Call.of("POST", server.root().resolve("/console/sign-in"))
        .header("Content-Type", "application/x-www-form-urlencoded").body("username=" + "x".repeat(3 << 20)));
    assertThat(form.status()).isEqualTo(413);
  }

  /** V15.2.2: who stops in the middle of a request is not waited for. */
  @ParameterizedTest
  @ValueSource(strings = {
    "GET /scim/v2/Us",
    "GET /scim/v2/Users HTTP/1.1\nHost: localhost\nX-Slow: ",
    "POST /scim/v2/Users HTTP/1.1\nHost: localhost\nContent-Type: application/scim+json\nContent-Length: 100\n"
        + "Authorization: Bearer {token}\n\n{\"user"
  })
  void doesNotWaitForWhoStopsInTheMiddle(String beginning) {
    try (RawConnection connection = new RawConnection(server.root())) {
      String heard = connection.say(beginning.replace("{token}", server.token())).hearAll();
      assertThat(heard).doesNotContain("HTTP/1.1 2").doesNotContain("HTTP/1.1 5");
    }
  }

  private static String user(String name) {
    return "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], \"userName\": \"" + name + "\"}";
  }

  private static Answer scim(String method, String path, @Nullable String body) {
    return send(method, server.scim() + path, "Bearer " + server.token(), body);
  }

  private static Answer administer(String method, String path, @Nullable String body) {
    return send(method, server.api() + "/accounts/" + server.account() + path, basic(), body);
  }

  private static Answer send(String method, String address, String authorization, @Nullable String body) {
    String type = address.contains("/scim/") ? "application/scim+json" : "application/json";
    return HTTP.send(Call.of(method, URI.create(address)).header("Authorization", authorization)
        .header("Content-Type", body == null ? null : type).body(body));
  }

  private static String basic() {
    ServerUnderTest.Login owner = server.login().orElseThrow();
    return "Basic " + Base64.getEncoder().encodeToString(
        (owner.name() + ":" + owner.password()).getBytes(StandardCharsets.UTF_8));
  }
}
