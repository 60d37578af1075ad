package io.muster.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Json;
import io.muster.acceptance.client.Query;
import io.muster.acceptance.client.Visitor;
import io.muster.acceptance.faults.MusterProcess;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.FirstAccess;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import io.muster.acceptance.server.Unique;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A whole run of a Muster, in which people and programs do what they do and what they should not: no secret that anybody
 * used is in the database, the output, an error or the activity log, and no personal value in any but the database.
 */
class SecretsTest {

  private static final String GREETED = "Stop it with Ctrl-C.";
  private static final String USERS = "/scim/v2/Users";

  private final Http http = new Http();
  private final FirstAccess access = FirstAccess.fresh();
  private final Set<String> secrets = new LinkedHashSet<>();
  private final List<String> errors = new ArrayList<>();
  private final String person = "anna-" + Unique.word();

  @Test
  void showNowhere() throws SQLException {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server whose database is not at hand");
    Database database = Database.embedded();
    secrets.addAll(List.of(access.token(), access.qaToken(), access.owner().password()));
    String activity;
    String output;
    try (MusterProcess process = MusterProcess.start(database, access.properties())) {
      ServerUnderTest server = process.with(access);
      provision(server);
      administer(server);
      administerLogins(server);
      signIn(server);
      forge(server);
      activity = administration(server, "GET", "/activity?count=100", null).text();
      process.stop();
      output = process.output();
    }
    String stored = everythingIn(database);
    database.drop().run();

    assertThat(errors).hasSizeGreaterThan(15);
    assertThat(activity).contains("\"items\"").contains("userName");
    assertThat(stored).contains(person);
    assertThat(secrets).hasSizeGreaterThan(10).allSatisfy(secret -> {
      assertThat(output).as("the output").doesNotContain(secret);
      assertThat(activity).as("the activity log").doesNotContain(secret);
      assertThat(errors).as("the errors").noneMatch(error -> error.contains(secret));
      assertThat(stored).as("the database").doesNotContain(secret).doesNotContain(hex(secret));
    });
    assertThat(output).doesNotContain(person);
    assertThat(output.lines().dropWhile(line -> !line.contains(GREETED)).skip(1).filter(line -> !line.isBlank())).as("nobody adds a line of their own")
        .isNotEmpty().allSatisfy(line -> assertThat(Json.parse(line)).as(line).hasValueSatisfying(
            entry -> assertThat(entry.path("log").path("logger").asString("")).isNotEqualTo("forged")));
    assertThat(activity).doesNotContain(person);
    assertThat(errors).noneMatch(error -> error.contains(person));
  }

  private void provision(ServerUnderTest server) {
    String id = scim(server, "POST", USERS, user("\"password\": \"%s\"".formatted(secret("first")))).json().path("id").asString();
    String one = USERS + "/" + id;
    scim(server, "PUT", one, user("\"password\": \"%s\"".formatted(secret("second"))));
    scim(server, "PATCH", one, patch("\"path\": \"password\", \"value\": \"%s\"".formatted(secret("third"))));
    scim(server, "PATCH", one, patch("\"value\": {\"password\": \"%s\", \"title\": \"x\"}".formatted(secret("fourth"))));
    scim(server, "POST", "/scim/v2/Bulk", """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [
          {"method": "POST", "path": "/Users", "bulkId": "1", "data": {"userName": "b-%s", "password": "%s"}},
          {"method": "PATCH", "path": "/Users/%s", "data": {"password": "%s"}}]}"""
        .formatted(person, secret("bulk"), id, secret("bulk-patch")));
    scim(server, "POST", USERS, user("\"nickName\": \"again\""));
    scim(server, "POST", USERS, user("\"password\": [\"%s\"]".formatted(secret("listed"))));
    scim(server, "POST", USERS, user("\"password\": {\"value\": \"%s\"}".formatted(secret("nested"))));
    scim(server, "POST", USERS, user("\"password\": \"%s".formatted(secret("broken"))));
    scim(server, "POST", USERS, user("\"active\": \"%s\"".formatted(secret("misplaced"))));
    scim(server, "POST", USERS, user("\"emails\": [{\"value\": \"x\", \"primary\": \"%s\"}]".formatted(person)));
    scim(server, "PATCH", one, patch("\"path\": \"emails[value eq \\\"%s\\\"].nothing\", \"value\": 1".formatted(person)));
    scim(server, "GET", filtered("password eq \"%s\"".formatted(secret("filter"))), null);
    scim(server, "GET", filtered("userName eq \"%s\" and".formatted(person)), null);
    scim(server, "GET", filtered("userName eq \"%s\"".formatted(person)) + "&startIndex=" + person, null);
    scim(server, "GET", USERS + "/" + person, null);
    scim(server, "GET", "/scim/v2/" + person, null);
    scim(server, "GET", USERS + "?attributes=password&cursor=" + secret("cursor"), null);
    send(server, "GET", USERS, "Bearer " + secret("no-token"), null);
    send(server, "GET", USERS, "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0." + secret("jwt"), null);
    send(server, "GET", USERS, "Basic " + base64("anna:" + secret("basic")), null);
    send(server, "GET", "/nothing/" + person + "?token=" + secret("query"), null, null);
  }

  private void administer(ServerUnderTest server) {
    secrets.add(administration(server, "POST", "/tokens/rotate", "{}").json().path("token").asString());
    administration(server, "POST", "/tokens/rotate", "{\"scopes\": [\"%s\"]}".formatted(secret("scope")));
    administration(server, "POST", "/connection/test", "{\"client\": \"okta\", \"token\": \"%s\"}".formatted(access.token()));
    administration(server, "POST", "/connection/test", "{\"client\": \"okta\", \"token\": \"%s\"}".formatted(secret("connection")));
    administration(server, "PATCH", "", "{\"dialect\": \"%s\"}".formatted(secret("setting")));
    administration(server, "POST", "/mappings/user/preview",
        "{\"scim_user\": {\"userName\": \"%s\", \"password\": \"%s\"}}".formatted(person, secret("preview")));
    administration(server, "PUT", "/mappings/user", "{\"mapping\": \"%s\", \"version\": 1}".formatted(secret("mapping")));
    administration(server, "GET", "/people?primary_email=" + person + "&cursor=" + secret("people-cursor"), null);
    administration(server, "GET", "/people/" + person, null);
    send(server, "GET", "/api/v1/accounts", "Basic " + base64(access.owner().name() + ":" + secret("wrong")), null);
    send(server, "GET", "/api/v1/accounts", "Basic " + base64(secret("for-a-name") + ":x"), null);
    send(server, "GET", "/api/v1/accounts", "Bearer " + secret("key"), null);
    send(server, "GET", "/api/v1/accounts/" + person, "Basic " + base64(access.owner().name() + ":" + access.owner().password()), null);
  }

  /** ASVS 5.0 V16.4.1: what somebody sends stays within the line that tells of it. */
  private void forge(ServerUnderTest server) {
    String line = "x\n{\"log\":{\"logger\":\"forged\"}}";
    String encoded = "x%0A%7B%22log%22%3A%7B%22logger%22%3A%22forged%22%7D%7D";
    scim(server, "GET", USERS + "/" + encoded, null);
    scim(server, "GET", "/scim/v2/" + encoded, null);
    scim(server, "POST", USERS, user("\"%s\": 1".formatted(line.replace("\"", "\\\"").replace("\n", "\\n"))));
    administration(server, "GET", "/activity?actor=" + encoded, null);
    administration(server, "GET", "/jobs/" + encoded, null);
    send(server, "GET", "/api/v1/accounts/" + encoded, "Basic " + base64(line + ":x"), null);
    new Visitor(server.root()).signIn(line, line);
  }

  private void administerLogins(ServerUnderTest server) {
    String api = "/api/v1";
    String owner = "Basic " + base64(access.owner().name() + ":" + access.owner().password());
    Answer made = send(server, "POST", api + "/api-keys", owner, "{\"name\": \"Deployment\"}");
    String key = made.json().required("key").asString();
    secrets.add(key);
    send(server, "GET", api + "/accounts/" + person, "Bearer " + key, null);
    send(server, "POST", api + "/api-keys", "Bearer " + key, "{\"name\": \"%s\"}".formatted(secret("key-name")));
    send(server, "POST", api + "/api-keys", owner, "{\"name\": \"x\", \"role\": \"%s\"}".formatted(secret("role")));
    send(server, "DELETE", api + "/api-keys/" + made.json().path("details").path("id").asString(), owner, null);
    send(server, "GET", api + "/accounts", "Bearer " + key, null);
    String name = "login-" + Unique.word();
    Answer joined = administration(server, "PUT", "/logins/" + name, "{\"role\": \"reader\"}");
    String oneTime = joined.json().required("one_time_password").asString();
    secrets.add(oneTime);
    String joiner = "Basic " + base64(name + ":" + oneTime);
    send(server, "GET", api + "/accounts", joiner, null);
    send(server, "GET", api + "/accounts", "Basic " + base64(name + ":" + secret("guess")), null);
    send(server, "PUT", api + "/login/password", joiner, password(oneTime, name + name));
    send(server, "PUT", api + "/login/password", joiner, password(secret("present"), secret("next")));
    send(server, "PUT", api + "/login/password", joiner, password(oneTime, secret("chosen")));
    administration(server, "PUT", "/logins/" + secret("in:a:name"), "{\"role\": \"reader\"}");
    administration(server, "DELETE", "/logins/not-" + person, null);
  }

  private static String password(String current, String next) {
    return "{\"current\": \"%s\", \"new\": \"%s\"}".formatted(current, next);
  }

  private void signIn(ServerUnderTest server) {
    Visitor visitor = new Visitor(server.root());
    visitor.signIn(access.owner().name(), secret("console"));
    visitor.signIn(access.owner().name(), access.owner().password());
    assertThat(visitor.isSignedIn()).isTrue();
    secrets.add(visitor.cookie("muster_proof").orElseThrow());
    errors.add(visitor.get("/console/" + person).text());
    errors.add(visitor.post("/console/sign-out", Map.of("x", secret("form"))).text());
  }

  private String secret(String where) {
    String secret = "s3cret-" + where + "-" + Unique.word();
    secrets.add(secret);
    return secret;
  }

  private String user(String more) {
    return "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], \"userName\": \"%s\", %s}".formatted(person, more);
  }

  private static String patch(String operation) {
    return "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [{\"op\": \"replace\", %s}]}"
        .formatted(operation);
  }

  private static String filtered(String filter) {
    return USERS + "?" + Query.PERCENT.encode(Map.of("filter", filter));
  }

  private Answer scim(ServerUnderTest server, String method, String path, @Nullable String body) {
    return send(server, method, path, "Bearer " + access.token(), body);
  }

  private Answer administration(ServerUnderTest server, String method, String path, @Nullable String body) {
    return send(server, method, "/api/v1/accounts/" + access.account() + path,
        "Basic " + base64(access.owner().name() + ":" + access.owner().password()), body);
  }

  private Answer send(
      ServerUnderTest server, String method, String path, @Nullable String authorization, @Nullable String body) {
    String type = path.startsWith("/scim") ? "application/scim+json" : "application/json";
    Answer answer = http.send(Call.of(method, URI.create(server.root() + path))
        .header("Authorization", authorization).header("Content-Type", body == null ? null : type).body(body));
    assertThat(answer.status()).as("%s %s", method, path).isLessThan(500);
    if (answer.status() >= 400) {
      errors.add(answer.headers().map() + answer.text());
    }
    return answer;
  }

  /** Every row of every table, bytes in hexadecimal digits. */
  private static String everythingIn(Database database) throws SQLException {
    String url = "jdbc:h2:file:" + database.properties().get("muster.data-dir") + "/muster;MODE=MySQL";
    StringBuilder all = new StringBuilder();
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement();
        ResultSet script = statement.executeQuery("SCRIPT NOSETTINGS")) {
      while (script.next()) {
        all.append(script.getString(1)).append('\n');
      }
    }
    return all.toString();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
