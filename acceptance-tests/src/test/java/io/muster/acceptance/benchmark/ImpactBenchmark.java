package io.muster.acceptance.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.AtOnce;
import io.muster.acceptance.client.Json;
import io.muster.acceptance.client.Pauses;
import io.muster.acceptance.faults.Client;
import io.muster.acceptance.faults.MusterProcess;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.FirstAccess;
import io.muster.acceptance.server.MySql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How long it takes to tell what a draft would do to everybody, on MySQL and with a heap of 512 MiB: 100,000 users with
 * managers, in 500 groups and as many organizations. Not part of the suite:
 * {@code mvn verify -Dtest=ImpactBenchmark -Dsurefire.failIfNoSpecifiedTests=false} with {@code MUSTER_TEST_MYSQL_URL}.
 */
class ImpactBenchmark {

  private static final int USERS = Integer.getInteger("muster.benchmark.users", 100_000);
  private static final int BATCH = 1_000;
  private static final int CLIENTS = 4;
  private static final int GROUPS = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final FirstAccess access = FirstAccess.fresh();
  private final List<String> report = new ArrayList<>();

  @Test
  void measures() throws IOException {
    Database database = MySql.freshDatabase();
    try (MusterProcess process = MusterProcess.start(database, properties(), List.of("-Xmx512m"))) {
      Client client = new Client(process.with(access), PATIENCE);
      IntStream.range(0, GROUPS).forEach(n -> post(client, "/organizations", "{\"name\": \"Unit %d\"}".formatted(n)));
      List<String> users = imported(client);
      groups(client, users);
      String text = client.administer("/mappings/user").json().path("text").asString();
      measure(client, "the mapping in force", text);
      measure(client, "another job title for all", text.replace("copy: title", "expression: upper(user.title)"));
      measure(client, "other emails, organizations and managers for all", text
          .replace("copy: userName", "expression: '\"x\" + lower(user.userName)'")
          .replace("organization(enterprise.organization)", "organization(\"Unit \" + enterprise.costCenter)")
          .replace("person(enterprise.manager.value)", "person(user.nickName)"));
      process.stop();
    } finally {
      database.drop().run();
      Path file = Files.createDirectories(Path.of("target", "benchmark")).resolve("impact.txt");
      Files.write(file, report);
    }
  }

  private Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>(access.properties());
    properties.put("muster.limits.maximum-body", "32MB");
    return properties;
  }

  private void measure(Client client, String what, String draft) {
    String path = "/mappings/user/impact";
    String body = Json.write(Json.mapper().createObjectNode().put("mapping", draft));
    String job = path + "/" + post(client, path, body).path("job").asString();
    Pauses.until("end of the job", PATIENCE, () -> client.administer(job).json().path("finished").isString());
    JsonNode impact = client.administer(job).json();
    assertThat(impact.path("status").asString()).as("%s", impact).isEqualTo("done");
    assertThat(impact.path("done").asInt()).isEqualTo(USERS);
    double rate = impact.path("rate").asDouble();
    note("%s: %.1f s, %.0f users a second; effects %s", what, USERS / rate, rate, impact.path("effects"));
  }

  private List<String> imported(Client client) {
    List<List<String>> ids = new ArrayList<>();
    List<Integer> batches = IntStream.range(0, USERS / BATCH).boxed().toList();
    for (int from = 0; from < batches.size(); from += CLIENTS) {
      ids.addAll(AtOnce.each(batches.subList(from, Math.min(from + CLIENTS, batches.size())), batch -> {
        Answer answer = client.post("/Bulk", bulk(batch));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        List<String> created = new ArrayList<>();
        for (JsonNode operation : answer.json().path("Operations")) {
          assertThat(operation.path("status").asString()).isEqualTo("201");
          String location = operation.path("location").asString();
          created.add(location.substring(location.lastIndexOf('/') + 1));
        }
        return created;
      }));
    }
    return ids.stream().flatMap(List::stream).toList();
  }

  /** One in ten leads the nine after, who name the first of their batch by what it is called. */
  private static String bulk(int batch) {
    return IntStream.range(batch * BATCH, (batch + 1) * BATCH)
        .mapToObj(n -> """
            {"method": "POST", "path": "/Users", "bulkId": "u%1$07d", "data": {"userName": "user%1$d@example.com",
             "displayName": "User %1$d", "nickName": "user%3$d@example.com", "title": "Title %2$d", "active": true,
             "emails": [{"value": "other%1$d@example.com", "type": "home"}],
             "phoneNumbers": [{"value": "+44 %1$d", "type": "work"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"employeeNumber": "%1$d",
              "costCenter": "%4$d", "organization": "Unit %5$d", "manager": {"value": "user%3$d@example.com"}}}}"""
            .formatted(n, n % 100, n - n % 10, (n + 1) % GROUPS, n % GROUPS))
        .collect(Collectors.joining(",",
            "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"], \"Operations\": [", "]}"));
  }

  private static void groups(Client client, List<String> users) {
    for (int group = 0; group < GROUPS; group++) {
      int number = group;
      String members = IntStream.range(0, users.size()).filter(n -> n % GROUPS == number)
          .mapToObj(n -> "{\"value\": \"" + users.get(n) + "\"}").collect(Collectors.joining(","));
      Answer answer = client.post("/Groups", "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:Group\"],"
          + " \"displayName\": \"Team " + group + "\", \"members\": [" + members + "]}");
      assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }
  }

  private static JsonNode post(Client client, String path, String body) {
    Answer answer = client.administer("POST", path, body);
    assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
    return answer.json();
  }

  private void note(String line, Object... figures) {
    report.add(String.format(Locale.ROOT, line, figures));
    System.out.println(report.getLast());
  }
}
