package io.muster.acceptance.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.AtOnce;
import io.muster.acceptance.client.Pauses;
import io.muster.acceptance.client.Visitor;
import io.muster.acceptance.faults.Client;
import io.muster.acceptance.faults.MusterProcess;
import io.muster.acceptance.security.Endpoint;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.FirstAccess;
import io.muster.acceptance.server.MySql;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.ServerUnderTest.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How long each page of the console takes on an account with 100,000 users, one group of them all, and a heap of 512 MiB. Not
 * part of the suite: {@code mvn verify -Dtest=ConsoleBenchmark -Dsurefire.failIfNoSpecifiedTests=false}; on MySQL where
 * {@code MUSTER_TEST_MYSQL_URL} names one, or else on H2.
 */
class ConsoleBenchmark {

  private static final int USERS = Integer.getInteger("muster.benchmark.users", 100_000);
  private static final int BATCH = 1_000;
  private static final int CLIENTS = 4;
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 21;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** MySQL counts anew in the background what an import has changed; until then it may look for users in the wrong order. */
  private static final Duration STATISTICS = Duration.ofSeconds(30);

  private static final String ACCOUNT = "/console/accounts/{account}";

  private final FirstAccess access = FirstAccess.fresh();

  @Test
  void measuresEveryPage() throws IOException {
    Database database = System.getenv("MUSTER_TEST_MYSQL_URL") == null ? Database.embedded() : MySql.freshDatabase();
    Map<String, String> properties = new TreeMap<>(access.properties());
    properties.put("muster.limits.maximum-body", "32MB");
    try (MusterProcess process = MusterProcess.start(database, properties, List.of("-Xmx512m"))) {
      ServerUnderTest server = process.with(access);
      Client client = new Client(server, PATIENCE);
      List<String> users = imported(client);
      String group = group(client, users);
      Login owner = server.login().orElseThrow();
      Visitor visitor = new Visitor(server.root());
      visitor.signIn(owner.name(), owner.password());
      List<String> pages = pages(server, visitor, users.getFirst(), group);
      Pauses.of(STATISTICS);
      Map<String, Long> medians = new TreeMap<>();
      pages.forEach(page -> medians.put(page, median(visitor, page)));
      report(medians);
      process.stop();
    } finally {
      database.drop().run();
    }
  }

  private static List<String> pages(ServerUnderTest server, Visitor visitor, String user, String group) {
    String account = ACCOUNT.replace("{account}", server.account());
    List<String> pages = new ArrayList<>(List.of("/console/api-keys", account + "/users?search=user999",
        account + "/users?search=displayName%20co%20%22999%22", account + "/people?email=user77@example.com",
        next(visitor, account + "/users"), next(visitor, account + "/people"), next(visitor, account + "/groups/" + group)));
    Endpoint.all().stream()
        .filter(endpoint -> endpoint.method().equals("GET") && endpoint.path().startsWith(ACCOUNT))
        .map(endpoint -> endpoint.path().replace("{account}", server.account()).replace("{kind}", "user")
            .replace("{version}", "0"))
        .filter(path -> !path.contains("{job}") && !path.contains("/jobs/"))
        .map(path -> path.contains("{id}") ? path.replace("{id}", idFor(visitor, path, user, group)) : path)
        .forEach(pages::add);
    return pages;
  }

  private static String idFor(Visitor visitor, String path, String user, String group) {
    return path.contains("/users/") ? user : path.contains("/groups/") ? group
        : visitor.get(path.replace("/{id}", "")).text().replaceAll(
            "(?s).*?href=\"" + path.replace("{id}", "([0-9a-f-]{36})") + "\".*|.*", "$1")
            .transform(found -> found.isEmpty() ? user : found);
  }

  /** Where "More" leads. */
  private static String next(Visitor visitor, String page) {
    return visitor.get(page).text().replaceAll("(?s).*rel=\"next\"\\s+href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
  }

  private static long median(Visitor visitor, String page) {
    List<Long> nanos = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      long start = System.nanoTime();
      Answer answer = visitor.get(page);
      nanos.add(System.nanoTime() - start);
      assertThat(answer.status()).as("%s: %s", page, answer).isIn(200, 302, 404);
    }
    return nanos.subList(WARM_UP, nanos.size()).stream().sorted().toList().get(ROUNDS / 2);
  }

  private static void report(Map<String, Long> medians) throws IOException {
    List<String> lines = medians.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(each -> "%7.1f ms  %s".formatted(each.getValue() / 1e6, each.getKey()))
        .toList();
    lines.forEach(System.out::println);
    Path file = Files.createDirectories(Path.of("target", "benchmark")).resolve("console.txt");
    Files.write(file, lines);
  }

  private static List<String> imported(Client client) {
    List<Integer> batches = IntStream.range(0, USERS / BATCH).boxed().toList();
    List<String> ids = new ArrayList<>();
    for (int from = 0; from < batches.size(); from += CLIENTS) {
      AtOnce.each(batches.subList(from, Math.min(from + CLIENTS, batches.size())), batch -> {
        Answer answer = client.post("/Bulk", bulk(batch));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        List<String> created = new ArrayList<>();
        for (JsonNode operation : answer.json().path("Operations")) {
          String location = operation.path("location").asString();
          created.add(location.substring(location.lastIndexOf('/') + 1));
        }
        return created;
      }).forEach(ids::addAll);
    }
    return ids;
  }

  private static String bulk(int batch) {
    return IntStream.range(batch * BATCH, (batch + 1) * BATCH)
        .mapToObj(n -> """
            {"method": "POST", "path": "/Users", "bulkId": "u%d", "data": {"userName": "user%d%s", "displayName": "User %d",
             "title": "Title %d", "active": %b}}""".formatted(n, n, n % 50 == 0 ? "" : "@example.com", n, n % 100, n % 10 != 0))
        .collect(Collectors.joining(",",
            "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"], \"Operations\": [", "]}"));
  }

  private static String group(Client client, List<String> members) {
    Answer answer = client.post("/Groups", members.stream().map(id -> "{\"value\": \"" + id + "\"}").collect(
        Collectors.joining(",", "{\"displayName\": \"Everybody\", \"members\": [", "]}")));
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("id").asString();
  }
}
