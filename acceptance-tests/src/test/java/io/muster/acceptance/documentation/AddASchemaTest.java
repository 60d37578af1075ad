package io.muster.acceptance.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Json;
import io.muster.acceptance.client.Query;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says under "Add a schema" works as it stands there. */
class AddASchemaTest {

  private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FILTER = Pattern.compile("(?m)^ {4}(/scim/v2/Users\\?)filter=(.+)$");

  private final Http http = new Http();

  @TempDir private Path folder;

  @Test
  void theExampleWorks() throws IOException {
    String section = section("## Add a schema");
    List<String> blocks = JSON.matcher(section).results().map(found -> found.group(1)).toList();
    Files.writeString(folder.resolve("badge.json"), blocks.getFirst());
    ServerUnderTest server = InProcessServer.start(Database.embedded(), Map.of("muster.schemas", folder.toString()));

    Answer created = send(server, "POST", "/scim/v2/Users", blocks.getLast());
    assertThat(created.status()).as("%s", created).isEqualTo(201);
    Json.read(blocks.getLast()).properties().forEach(entry ->
        assertThat(created.json().get(entry.getKey())).isEqualTo(entry.getValue()));

    Answer found = send(server, "GET", search(section), null);
    assertThat(found.json().path("totalResults").intValue()).as("%s", found).isEqualTo(1);
  }

  private Answer send(ServerUnderTest server, String method, String path, @Nullable String body) {
    return http.send(Call.of(method, URI.create(server.root() + path))
        .header("Authorization", "Bearer " + server.token())
        .header("Content-Type", "application/scim+json")
        .body(body));
  }

  private static String search(String section) {
    Matcher matcher = FILTER.matcher(section);
    assertThat(matcher.find()).as("a search with a filter").isTrue();
    MatchResult found = matcher.toMatchResult();
    return found.group(1) + Query.PERCENT.encode(Map.of("filter", found.group(2)));
  }

  private static String section(String heading) throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    int start = readme.indexOf(heading + "\n");
    assertThat(start).as(heading).isNotNegative();
    int end = readme.indexOf("\n## ", start + 1);
    return readme.substring(start, end);
  }
}
