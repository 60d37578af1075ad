package io.muster.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.AtOnce;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Unique;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A user name is given once, whoever asks for it at the same moment. */
class EqualPostsTest {

  private static final int POSTS = 64;

  @Test
  void oneOfThemIsCreated() {
    oneIsCreated(Servers.main());
  }

  @Test
  void oneOfThemIsCreatedOnMySql() {
    oneIsCreated(Servers.onMySql());
  }

  private static void oneIsCreated(ServerUnderTest server) {
    Client client = new Client(server);
    String userName = "equal-" + Unique.word() + "@example.com";

    List<Answer> answers = AtOnce.each(IntStream.range(0, POSTS).boxed().toList(), number ->
        client.create(number % 2 == 0 ? userName : userName.toUpperCase(Locale.ROOT)));

    List<Integer> statuses = answers.stream().map(Answer::status).toList();
    assertThat(Collections.frequency(statuses, 201)).as("%s", statuses).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).as("%s", statuses).isEqualTo(POSTS - 1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409)
        .allSatisfy(refused -> assertThat(refused.json().path("scimType").asString("")).isEqualTo("uniqueness"));
  }
}
