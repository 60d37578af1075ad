package io.muster.acceptance.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Pauses;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Unique;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What real provisioning clients send, in order, gets the answers that they need. */
class ClientExchangesTest {

  private final WaitingList waiting = WaitingList.ofTheProject();
  private final Http http = new Http();

  @TestFactory
  Stream<DynamicTest> areAnswered() {
    return on(Servers.main());
  }

  @TestFactory
  Stream<DynamicTest> areAnsweredOnMySql() {
    return on(Servers.onMySql());
  }

  private Stream<DynamicTest> on(ServerUnderTest server) {
    return Exchanges.all().stream()
        .map(exchange -> DynamicTest.dynamicTest(exchange.title(), () -> check(exchange, server)));
  }

  private void check(Exchange exchange, ServerUnderTest server) {
    Optional<String> failure =
        new ExchangeRun(server.scim().toString(), FreshAccount.tokenOn(server), Unique.word(), http, Pauses::of).play(exchange);
    waiting.reasonFor(exchange).ifPresentOrElse(
        reason -> assertThat(failure)
            .as("%s passes: remove it from the list of those that wait (%s)", exchange.title(), reason)
            .isPresent(),
        () -> assertThat(failure).as(exchange.title()).isEmpty());
  }
}
