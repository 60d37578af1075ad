package io.muster.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Json;
import io.muster.acceptance.console.Provisioning;
import io.muster.acceptance.security.Endpoint;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Nothing that a client provisions, or an administrator writes, makes a page of the console do more than show it. */
class HostileValuesInBrowserTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Http HTTP = new Http();

  /** As many more API keys as a login may have. */
  private static final int KEYS = 9;

  /** What is answered as a file or as data. */
  private static final Set<String> NO_PAGES = Set.of("/export", "/vocabulary");

  private static ServerUnderTest server;
  private static final List<String> pages = new ArrayList<>();

  @BeforeAll
  static void fill() throws IOException {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server that is not empty");
    server = InProcessServer.start(Database.embedded());
    List<String> values = values();
    Provisioning client = new Provisioning(server);
    String user = "";
    String group = "";
    for (int n = 0; n < values.size(); n++) {
      user = client.create("/Users", user(values.get(n), n).toString());
      group = client.create("/Groups", JSON.createObjectNode().put("displayName", values.get(n) + n).put("groupType", values.get(n))
          .set("members", JSON.createArrayNode().add(JSON.createObjectNode().put("value", user))).toString());
      pages.addAll(List.of("/users/" + user, "/groups/" + group));
      administer("POST", "/organizations", named(values.get(n)));
      administer("POST", "/sites", named(values.get(n)));
      if (n < KEYS) {
        send("POST", "/api-keys", JSON.createObjectNode().put("name", visible(values.get(n))), owner().basic());
      }
    }
    saveMappings(values);
    String impact = administer("POST", "/mappings/user/impact",
        JSON.createObjectNode().set("mapping", mapping(values))).path("job").asString();
    for (Endpoint endpoint : Endpoint.all()) {
      if (endpoint.method().equals("GET") && endpoint.path().startsWith("/console/accounts/{account}")) {
        pages.addAll(filledIn(endpoint.path().substring("/console/accounts/{account}".length()), user, group, impact));
      }
    }
    administer("GET", "/people?count=100", null).path("items")
        .forEach(person -> pages.add("/people/" + person.path("id").asString()));
    pages.addAll(List.of("/users?search=%22%3E%3Cscript%3Etaken%3D1%3C%2Fscript%3E", "/people?name=%3Cscript%3E",
        "/mappings/user/copy?from=%3Cscript%3E"));
  }

  @Test
  void runsNothingAndAsksNobodyElse() {
    try (Chromium chromium = Chromium.at(server.root(), new NewContextOptions())) {
      Page page = chromium.page();
      page.navigate("/console");
      page.getByLabel("Login").fill(owner().name());
      page.getByLabel("Password").fill(owner().password());
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
      check(page, "/console/api-keys");
      pages.forEach(path -> check(page, "/console/accounts/" + server.account() + path));
      page.navigate("/console/accounts/" + server.account() + "/users");
      assertThat(page.textContent("table")).as("the values are there at all").contains("<script>taken=1</script>");
      // What is not found is told so; that is all a page may complain of.
      assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("status of 404"));
    }
  }

  private static void check(Page page, String path) {
    if (NO_PAGES.stream().anyMatch(path::endsWith)) {
      APIResponse answer = page.request().get(path);
      assertThat(answer.headers().get("x-content-type-options")).as(path).isEqualTo("nosniff");
      assertThat(answer.headers().get("content-type")).as(path).doesNotContain("html");
      return;
    }
    Response answer = Objects.requireNonNull(page.navigate(path), path);
    if (path.contains("/mappings/")) {
      // The preview comes by itself.
      page.waitForLoadState(LoadState.NETWORKIDLE);
    }
    assertThat(answer.status()).as(path).isIn(200, 404);
    assertThat(answer.headers().get("content-security-policy")).as(path)
        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';").doesNotContain("unsafe");
    assertThat(page.url()).as("stays where it is").contains(path.replaceAll("\\?.*", ""));
    assertThat(page.evaluate("typeof taken")).as(path).isEqualTo("undefined");
    assertThat(page.evaluate("document.querySelectorAll('script:not([src]), style, base, meta[http-equiv], iframe, object').length"))
        .as(path).isEqualTo(0);
    assertThat(page.evaluate("[...document.querySelectorAll('*')].flatMap(each => [...each.attributes])"
        + ".filter(each => each.name.startsWith('on') || /^\\s*(javascript|data):/i.test(each.value)"
        + " && ['href', 'src', 'action', 'formaction'].includes(each.name)).length")).as(path).isEqualTo(0);
    assertThat(answer.text()).as("no style within the page: " + path).doesNotContain(" style=");
  }

  private static ObjectNode user(String value, int n) {
    ObjectNode user = JSON.createObjectNode().put("userName", "u" + n + value).put("displayName", value + n)
        .put("title", value).put("userType", value).put("profileUrl", value).put("nickName", value).put("externalId", value + n);
    user.set("name", JSON.createObjectNode().put("formatted", value).put("familyName", value));
    user.set("emails", JSON.createArrayNode().add(JSON.createObjectNode()
        .put("value", "u" + n + "@example.com").put("type", value).put("display", value).put("primary", true)));
    user.set("addresses", JSON.createArrayNode().add(JSON.createObjectNode().put("locality", value).put("type", value)));
    user.set("urn:ietf:params:scim:schemas:extension:muster:1.0:custom_fields", JSON.createObjectNode().put(value, value));
    return user;
  }

  private static ObjectNode mapping(List<String> values) {
    ObjectNode mapping = JSON.createObjectNode().put("kind", "user");
    var rules = JSON.createArrayNode();
    rules.add(JSON.createObjectNode().put("name", "who").set("assign", JSON.createObjectNode()
        .<ObjectNode>set("primary_email", JSON.createObjectNode().put("expression", "primary(user.emails)"))
        .<ObjectNode>set("job_title", JSON.createObjectNode().put("copy", "title"))
        .<ObjectNode>set("name", JSON.createObjectNode().put("copy", "displayName"))));
    values.forEach(value -> rules.add(JSON.createObjectNode().put("name", "rule " + visible(value))
        .set("assign", JSON.createObjectNode().<ObjectNode>set("information",
            JSON.createObjectNode().put("constant", visible(value))))));
    return mapping.set("rules", rules);
  }

  private static void saveMappings(List<String> values) {
    ObjectNode saved = JSON.createObjectNode().put("version", 0).put("comment", values.getFirst());
    saved.set("mapping", mapping(values));
    administer("PUT", "/mappings/user", saved);
    ObjectNode groups = JSON.createObjectNode().put("version", 0).put("comment", values.get(1));
    groups.put("mapping", "kind: group\nrules:\n- name: all\n  becomes: organization\n  key: { copy: displayName }\n");
    administer("PUT", "/mappings/group", groups);
  }

  private static List<String> filledIn(String path, String user, String group, String impact) {
    if (path.equals("/people/{id}")) {
      return List.of();
    }
    String first = path.contains("/jobs") ? id("/jobs") : path.contains("/organizations") ? id("/organizations")
        : path.contains("/sites") ? id("/sites") : path.contains("/groups") ? group : user;
    return Stream.of("user", "group").map(kind -> path.replace("{id}", first).replace("{kind}", kind)
            .replace("{version}", "1").replace("{job}", impact))
        .distinct().filter(page -> !page.contains("group/impact")).toList();
  }

  private static String id(String list) {
    return administer("GET", list, null).path("items").path(0).path("id").asString();
  }

  private static JsonNode named(String value) {
    return JSON.createObjectNode().put("name", "n" + visible(value));
  }

  /** Names may hold no control characters, which are refused long before a page. */
  private static String visible(String value) {
    return value.replaceAll("\\p{Cntrl}", "");
  }

  private static JsonNode administer(String method, String path, @Nullable JsonNode body) {
    return send(method, "/accounts/" + server.account() + path, body, owner().authorization());
  }

  private static JsonNode send(String method, String path, @Nullable JsonNode body, String authorization) {
    Call call = Call.of(method, URI.create(server.api() + path)).header("Authorization", authorization);
    Answer answer = HTTP.send(body == null ? call : call.header("Content-Type", "application/json").body(body.toString()));
    assertThat(answer.status()).as("%s %s: %s", method, path, answer).isBetween(200, 299);
    return Json.read(answer.text());
  }

  private static List<String> values() throws IOException {
    try (InputStream file = Objects.requireNonNull(
        HostileValuesInBrowserTest.class.getResourceAsStream("/security/hostile-values.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.replace("\\u202E", "\u202E").replace("\\u2028", "\u2028").replace("\\u0000", "\u0000"))
          .toList();
    }
  }

  private static Login owner() {
    return server.login().orElseThrow();
  }
}
