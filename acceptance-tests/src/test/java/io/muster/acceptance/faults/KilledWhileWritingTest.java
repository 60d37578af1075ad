package io.muster.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.AtOnce;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Pauses;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.FirstAccess;
import io.muster.acceptance.server.MySql;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** {@code kill -9} during writes: what was acknowledged is there after the restart, the user and its person. */
class KilledWhileWritingTest {

  private static final int KILLS = 2;
  private static final int WRITERS = 8;
  private static final int ACKNOWLEDGED_BEFORE_A_KILL = 200;
  private static final int MOST_WRITES = 5_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FirstAccess access = FirstAccess.fresh();
  private final AtomicInteger number = new AtomicInteger();
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  @Test
  void losesNothingOnTheEmbeddedDatabase(TestReporter reporter) {
    losesNothing(Database.embedded(), reporter);
  }

  @Test
  void losesNothingOnMySql(TestReporter reporter) {
    losesNothing(MySql.freshDatabase(), reporter);
  }

  private void losesNothing(Database database, TestReporter reporter) {
    try {
      for (int kill = 1; kill <= KILLS; kill++) {
        writeUntilKilled(database, kill * ACKNOWLEDGED_BEFORE_A_KILL);
      }
      try (MusterProcess again = MusterProcess.start(database, access.properties())) {
        checkAll(new Client(again.with(access)));
        again.stop();
      }
      reporter.publishEntry("acknowledged before " + KILLS + " kills, and there", String.valueOf(acknowledged.size()));
    } finally {
      database.drop().run();
    }
  }

  private void writeUntilKilled(Database database, int target) {
    try (MusterProcess process = MusterProcess.start(database, access.properties())) {
      Client client = new Client(process.with(access));
      Thread.ofVirtual().start(() -> {
        Pauses.until(target + " acknowledged users", PATIENCE, () -> acknowledged.size() >= target);
        process.kill();
      });
      List<Boolean> cutOff = AtOnce.each(IntStream.range(0, WRITERS).boxed().toList(), writer -> write(client));
      assertThat(cutOff).as("every writer was cut off").containsOnly(true);
    }
  }

  /** Writes until the server is gone, or there is enough. */
  private boolean write(Client client) {
    while (number.get() < MOST_WRITES) {
      String userName = "kill-" + number.incrementAndGet() + "@example.com";
      Answer answer;
      try {
        answer = client.create(userName);
      } catch (Http.NoAnswer gone) {
        return true;
      }
      assertThat(answer.status()).as("%s", answer).isEqualTo(201);
      acknowledged.put(userName, answer.json().path("id").asString());
    }
    return false;
  }

  private void checkAll(Client client) {
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_BEFORE_A_KILL);
    assertThat(acknowledged.entrySet()).allSatisfy(user ->
        assertThat(client.read("/Users/" + user.getValue()).json().path("userName").asString())
            .isEqualTo(user.getKey()));
    assertThat(client.people()).containsAll(acknowledged.keySet());
  }
}
