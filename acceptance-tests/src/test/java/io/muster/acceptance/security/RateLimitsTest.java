package io.muster.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A client that sends more than it may is told when to come again. */
class RateLimitsTest {

  private static final int MORE_THAN_A_BURST = 200;

  private final Http http = new Http();

  @Test
  void refusesWith429AndSaysWhenToComeAgain() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server with other limits");
    ServerUnderTest server = InProcessServer.start(Database.embedded(), Map.of("muster.rate.token", "1"));

    List<Answer> answers = Stream.generate(() -> read(server.scim() + "/Users?count=0", server.token()))
        .limit(MORE_THAN_A_BURST).toList();

    assertThat(answers.stream().limit(10)).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    Answer refused = answers.stream().filter(answer -> answer.status() != 200).findFirst().orElseThrow();
    assertThat(refused.status()).as("%s", refused).isEqualTo(429);
    assertThat(refused.header("Retry-After")).contains("1");
    assertThat(refused.header("Cache-Control")).contains("no-store");
    assertThat(refused.json().path("status").asString()).isEqualTo("429");
    assertThat(refused.json().path("schemas").get(0).asString()).endsWith(":Error");
    assertThat(read(server.scim() + "/Users", "mstr_scim_none").status()).as("who is nobody").isEqualTo(401);
  }

  private Answer read(String address, String token) {
    return http.send(Call.of("GET", URI.create(address)).header("Authorization", "Bearer " + token));
  }
}
