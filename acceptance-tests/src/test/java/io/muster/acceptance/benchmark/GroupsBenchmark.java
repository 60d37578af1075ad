package io.muster.acceptance.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.AtOnce;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What large groups cost, on MySQL and with a heap of 512 MiB: an account of 100,000 users is imported, all of them become
 * members of one group, are replaced and read back, and then one member at a time comes and goes. Not part of the suite:
 * {@code mvn verify -Dtest=GroupsBenchmark -Dsurefire.failIfNoSpecifiedTests=false}, with {@code MUSTER_TEST_MYSQL_URL}.
 */
class GroupsBenchmark {

  private static final int USERS = Integer.getInteger("muster.benchmark.users", 100_000);
  private static final int BATCH = 1_000;
  private static final int CLIENTS = 4;
  private static final int ROUNDS = 300;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final FirstAccess access = FirstAccess.fresh();
  private final List<String> report = new ArrayList<>();

  @Test
  void measures() throws IOException {
    Database database = MySql.freshDatabase();
    Map<String, String> properties = new HashMap<>(access.properties());
    properties.put("muster.limits.maximum-body", "32MB");
    try (MusterProcess process = MusterProcess.start(database, properties, List.of("-Xmx512m"))) {
      Client client = new Client(process.with(access), PATIENCE);
      List<String> users = timed("import of " + USERS + " users, " + BATCH + " a bulk request", () -> imported(client));
      String large = timed("POST of a group with all of them", () -> group(client, "large", users));
      String small = group(client, "small", users.subList(0, 10));
      timed("GET of the group", () -> assertMembers(client, large, users.size()));
      List<String> half = users.subList(0, users.size() / 2);
      timed("PUT that leaves one half", () -> replaced(client, large, half));
      timed("PUT that replaces all by the other half",
          () -> replaced(client, large, users.subList(users.size() / 2, users.size())));
      replaced(client, large, users);
      compare(client, small, large, users);
      process.stop();
    } finally {
      database.drop().run();
      Path file = Files.createDirectories(Path.of("target", "benchmark")).resolve("groups.txt");
      Files.write(file, report);
    }
  }

  private List<String> imported(Client client) {
    Map<String, String> ids = new ConcurrentSkipListMap<>();
    List<Integer> batches = IntStream.range(0, USERS / BATCH).boxed().toList();
    for (int from = 0; from < batches.size(); from += CLIENTS) {
      AtOnce.each(batches.subList(from, Math.min(from + CLIENTS, batches.size())), batch -> {
        Answer answer = client.post("/Bulk", bulk(batch));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        for (JsonNode operation : answer.json().path("Operations")) {
          assertThat(operation.path("status").asString()).isEqualTo("201");
          String location = operation.path("location").asString();
          ids.put(operation.path("bulkId").asString(), location.substring(location.lastIndexOf('/') + 1));
        }
        return true;
      });
    }
    return List.copyOf(ids.values());
  }

  private static String bulk(int batch) {
    return IntStream.range(batch * BATCH, (batch + 1) * BATCH)
        .mapToObj(n -> """
            {"method": "POST", "path": "/Users", "bulkId": "u%07d", "data": {"userName": "user%d@example.com",
             "displayName": "User %d", "title": "Title %d"}}""".formatted(n, n, n, n % 100))
        .collect(Collectors.joining(",",
            "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"], \"Operations\": [", "]}"));
  }

  private static String group(Client client, String name, List<String> members) {
    Answer answer = client.post("/Groups", body(name, members));
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private static boolean replaced(Client client, String group, List<String> members) {
    Answer answer = client.send("PUT", "/Groups/" + group, body("large", members));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("members").size()).isEqualTo(members.size());
    return true;
  }

  private static boolean assertMembers(Client client, String group, int expected) {
    assertThat(client.read("/Groups/" + group).json().path("members").size()).isEqualTo(expected);
    return true;
  }

  private static String body(String name, Collection<String> members) {
    return members.stream().map(id -> "{\"value\": \"" + id + "\"}").collect(Collectors.joining(",",
        "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:Group\"], \"displayName\": \"" + name
            + "\", \"members\": [", "]}"));
  }

  /** In turn, so that what else the machine does concerns both alike. */
  private void compare(Client client, String small, String large, List<String> users) {
    List<Long> ofSmall = new ArrayList<>();
    List<Long> ofLarge = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      String member = users.get(users.size() - 1 - round % 100);
      ofSmall.add(nanosOf(client, small, member, round));
      ofLarge.add(nanosOf(client, large, member, round));
    }
    double few = median(ofSmall);
    double many = median(ofLarge);
    note("PATCH of one member, median: %.2f ms at 10 members, %.2f ms at %d members, ratio %.2f",
        few / 1e6, many / 1e6, users.size(), many / few);
  }

  /** Comes in one hundred rounds, and goes in the next. */
  private static long nanosOf(Client client, String group, String member, int round) {
    boolean joins = round / 100 % 2 == 0;
    String operation = joins
        ? "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"" + member + "\"}]}"
        : "{\"op\": \"remove\", \"path\": \"members[value eq \\\"" + member + "\\\"]\"}";
    long start = System.nanoTime();
    Answer answer = client.send("PATCH", "/Groups/" + group + "?excludedAttributes=members",
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [" + operation + "]}");
    long nanos = System.nanoTime() - start;
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return nanos;
  }

  private static double median(List<Long> nanos) {
    return nanos.stream().sorted().toList().get(nanos.size() / 2);
  }

  private <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    note("%s: %.1f s", what, (System.nanoTime() - start) / 1e9);
    return result;
  }

  private void note(String line, Object... figures) {
    report.add(String.format(Locale.ROOT, line, figures));
    System.out.println(report.getLast());
  }
}
