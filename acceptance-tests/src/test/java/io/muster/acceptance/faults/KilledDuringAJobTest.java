package io.muster.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Pauses;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.FirstAccess;
import io.muster.acceptance.server.MySql;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} in the middle of a job: after the restart the rest is done, nothing lost and nothing counted twice. */
class KilledDuringAJobTest {

  private static final int REPORTS = 2_000;
  private static final int IN_ONE_REQUEST = 100;
  private static final int BEFORE_THE_KILL = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final FirstAccess access = FirstAccess.fresh();

  @Test
  void doesTheRestOnTheEmbeddedDatabase(TestReporter reporter) {
    doesTheRest(Database.embedded(), reporter);
  }

  @Test
  void doesTheRestOnMySql(TestReporter reporter) {
    doesTheRest(MySql.freshDatabase(), reporter);
  }

  private void doesTheRest(Database database, TestReporter reporter) {
    Map<String, String> properties = new HashMap<>(access.properties());
    properties.put("muster.jobs.batch", "20");
    try {
      int doneBefore = killDuringTheJob(database, properties);
      try (MusterProcess again = MusterProcess.start(database, properties)) {
        Client client = new Client(again.with(access));
        long begun = System.nanoTime();
        Pauses.until("the job goes on", PATIENCE, () -> done(client) > doneBefore);
        Duration wait = Duration.ofNanos(System.nanoTime() - begun);
        Pauses.until("the job ends", PATIENCE, () -> job(client).path("finished").isString());
        check(client);
        reporter.publishEntry("a job killed after " + doneBefore + " of " + REPORTS + " goes on after",
            wait.toMillis() + " ms");
        again.stop();
      }
    } finally {
      database.drop().run();
    }
  }

  private int killDuringTheJob(Database database, Map<String, String> properties) {
    try (MusterProcess process = MusterProcess.start(database, properties)) {
      Client client = new Client(process.with(access));
      String manager = client.create("boss@example.com").json().path("id").asString();
      for (int from = 0; from < REPORTS; from += IN_ONE_REQUEST) {
        createReports(client, from, manager);
      }
      assertThat(client.patch("/Users/" + manager, "replace", "active", "false").status()).isEqualTo(200);
      Pauses.until("the job is on its way", PATIENCE, () -> done(client) >= BEFORE_THE_KILL);
      int done = done(client);
      process.kill();
      assertThat(done).as("killed in the middle").isLessThan(REPORTS);
      return done;
    }
  }

  private static void createReports(Client client, int from, String manager) {
    String operations = IntStream.range(from, from + IN_ONE_REQUEST)
        .mapToObj(number -> """
            {"method": "POST", "path": "/Users", "bulkId": "b%1$d", "data": {
              "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
              "userName": "report%1$d@example.com", "displayName": "Report",
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "%2$s"}}}}"""
            .formatted(number, manager))
        .collect(Collectors.joining(","));
    Answer answer = client.post("/Bulk", "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],"
        + " \"Operations\": [" + operations + "]}");
    assertThat(answer.json().path("Operations").valueStream().map(each -> each.path("status").asString("")))
        .as("%s", answer.status()).hasSize(IN_ONE_REQUEST).containsOnly("201");
  }

  private static void check(Client client) {
    JsonNode job = client.administer("/jobs/" + job(client).path("id").asString()).json();
    assertThat(job.path("status").asString()).as("%s", job).isEqualTo("done");
    assertThat(job.path("done").intValue()).isEqualTo(REPORTS);
    assertThat(client.administer("/jobs").json().path("items").size()).isEqualTo(1);
    Map<String, JsonNode> people = client.peopleByEmail();
    assertThat(people).hasSize(REPORTS + 1);
    assertThat(people.values()).allSatisfy(person -> assertThat(person.path("manager").isObject()).isFalse());
  }

  private static int done(Client client) {
    return job(client).path("done").intValue();
  }

  private static JsonNode job(Client client) {
    Answer jobs = client.administer("/jobs?count=1");
    assertThat(jobs.status()).as("%s", jobs).isEqualTo(200);
    return jobs.json().path("items").path(0);
  }
}
