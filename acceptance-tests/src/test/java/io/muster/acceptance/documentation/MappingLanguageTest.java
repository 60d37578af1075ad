package io.muster.acceptance.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Json;
import io.muster.acceptance.documentation.Page.Block;
import io.muster.acceptance.documentation.Page.Example;
import io.muster.acceptance.server.Servers;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page about the mapping language shows can be copied: each mapping is saved, the users and groups below it
 * arrive, and what is said to come of them does.
 */
@DisplayName("The page about the mapping language")
class MappingLanguageTest {

  private static final String RULES = "\nrules:\n";

  static List<Example> mappings() throws IOException {
    return page().examples("yaml");
  }

  static List<Example> wrongMappings() throws IOException {
    return page().examples("yaml wrong");
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void canBeCopied(Example example) {
    ExampleAccount account = new ExampleAccount(Servers.main());
    save(account, example.block().text());
    example.below().forEach(block -> happens(account, block));
  }

  @ParameterizedTest
  @MethodSource("wrongMappings")
  void tellsWhatIsWrongAsMusterDoes(Example example) {
    JsonNode answer = check(new ExampleAccount(Servers.main()), example.block().text());
    assertThat(answer.path("problems").valueStream().map(problem -> "%s (line %d, column %d): %s".formatted(
        problem.path("path").stringValue(), problem.path("line").intValue(), problem.path("column").intValue(),
        problem.path("message").stringValue())))
        .containsExactlyElementsOf(example.below().getFirst().text().lines().toList());
  }

  @Test
  void showsExpressionsThatCanBeUsed() throws IOException {
    List<String> expressions =
        page().blocks().stream().filter(block -> block.is("cel")).flatMap(block -> block.text().lines()).toList();
    assertThat(expressions).isNotEmpty();
    ObjectNode rule = JsonNodeFactory.instance.objectNode().put("name", "all of them");
    ObjectNode let = rule.putObject("let");
    expressions.forEach(expression -> let.put("each" + let.size(), expression));
    rule.putObject("assign").putObject("name").put("copy", "displayName");
    ObjectNode mapping = JsonNodeFactory.instance.objectNode().put("kind", "user");
    mapping.putArray("rules").add(rule);
    assertThat(check(new ExampleAccount(Servers.main()), mapping.toString()).path("problems")).isEmpty();
  }

  @Test
  void isServedToAnybodyAndSoIsTheSchema() {
    Answer page = get("/mapping-language");
    assertThat(page.mediaType()).isEqualTo("text/markdown");
    assertThat(page.text()).startsWith("# The mapping language").contains("Zoë");
    Answer schema = get("/mapping-language/schema");
    assertThat(schema.mediaType()).isEqualTo("application/schema+json");
    assertThat(schema.json().path("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  private static Answer get(String path) {
    Answer answer = new Http().send(Call.of("GET", URI.create(Servers.main().api() + path)));
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer;
  }

  private static void save(ExampleAccount account, String text) {
    String kind = text.contains("kind: group") || text.contains("becomes:") ? "group" : "user";
    String mapping = text.contains("kind:") ? text : beforeTheOthers(
        account.get("/mappings/" + kind).required("text").stringValue(), text);
    account.send("PUT", "/mappings/" + kind,
        JsonNodeFactory.instance.objectNode().put("mapping", mapping).put("version", 0));
  }

  private static String beforeTheOthers(String standard, String rules) {
    assertThat(standard).containsOnlyOnce(RULES);
    String indented = rules.lines().map(line -> "  " + line).collect(Collectors.joining("\n"));
    return standard.replace(RULES, RULES + indented + "\n");
  }

  private static JsonNode check(ExampleAccount account, String mapping) {
    return account.send("POST", "/mappings/user/check", JsonNodeFactory.instance.objectNode().put("mapping", mapping));
  }

  private static void happens(ExampleAccount account, Block block) {
    if (block.is("cel")) {
      return;
    }
    assertThat(block.language()).as("%s", block).isEqualTo("json");
    ObjectNode said = (ObjectNode) Json.read(block.text());
    switch (block.word()) {
      case "account" -> List.of("organizations", "sites").forEach(records -> said.path(records).forEach(name ->
          account.send("POST", "/" + records, JsonNodeFactory.instance.objectNode().put("name", name.stringValue()))));
      case "user" -> account.provision("User", "userName", said);
      case "group" -> account.provision("Group", "displayName", said);
      case "person" -> expect(account.find("people", "primary_email", text(said, "primary_email")), said);
      case "nobody" -> assertThat(account.find("people", "primary_email", text(said, "primary_email"))).isEmpty();
      case "organization", "site" -> expect(account.find(block.word() + "s", "name", text(said, "name")), said);
      default -> throw new AssertionError("nobody knows what comes of " + block);
    }
  }

  private static String text(JsonNode said, String field) {
    return said.required(field).stringValue();
  }

  private static void expect(List<JsonNode> found, ObjectNode said) {
    assertThat(found).as("%s", said).hasSize(1);
    said.properties().forEach(field -> assertThat(shown(found.getFirst().path(field.getKey())))
        .as("%s of %s", field.getKey(), found).isEqualTo(field.getValue()));
  }

  /** Another record as the page names it. */
  private static JsonNode shown(JsonNode value) {
    if (!value.isObject() || !value.has("id")) {
      return value;
    }
    return value.has("primary_email") ? value.get("primary_email") : value.path("name");
  }

  private static Page page() throws IOException {
    return Page.ofResource("/io/muster/adapters/expression/mapping-language.md");
  }
}
