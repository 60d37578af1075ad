package io.muster.acceptance.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Json;
import io.muster.acceptance.exchanges.ScriptedServer.Asked;
import io.muster.acceptance.exchanges.ScriptedServer.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ExchangeRunTest {

  private static final String CREATE =
      "{'method': 'POST', 'path': '/Users', 'body': {'userName': 'a.{{run}}'}, 'capture': {'userId': '$.id'}}";
  private static final Reply CREATED = new Reply(201, "{\"id\": \"7\"}");

  private final List<Asked> asked = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void fillsInVariablesAndCapturesAndCleansUp() {
    assertThat(play(question -> CREATED, CREATE, "{'method': 'PUT', 'path': '/Users/{{userId}}'}")).isEmpty();

    assertThat(asked).extracting(Asked::line).containsExactly("POST /Users", "PUT /Users/7", "DELETE /Users/7");
    assertThat(asked.getFirst().body()).isEqualTo("{\"userName\":\"a.run1\"}");
    assertThat(asked).extracting(Asked::authorization).containsOnly("Bearer token1");
  }

  @Test
  void namesTheStepThatFailedAndWhy() {
    assertThat(play(
        question -> CREATED,
        CREATE,
        "{'label': 'read', 'method': 'GET', 'path': '/Users/1', 'expect': {'status': [200]}}"))
        .hasValueSatisfying(why -> assertThat(why).startsWith("step 2 GET /Users/1 (read): status 201, wanted [200]"));
  }

  @Test
  void takesAHeaderAwayThatIsNull() {
    play(question -> CREATED, "{'method': 'GET', 'path': '/Users', 'headers': {'authorization': null}}");

    assertThat(asked.getFirst().authorization()).isEqualTo("null");
  }

  @Test
  void encodesAQueryAsTheClientDoes() {
    play(
        question -> CREATED,
        "{'method': 'GET', 'path': '/U', 'query': {'filter': 'a eq [b]+', 'count': 1}}",
        "{'method': 'GET', 'path': '/U', 'query': {'filter': 'a eq [b]+'}, 'query_encoding': 'plus'}",
        "{'method': 'GET', 'path': '/U?x=1', 'query': {'filter': 'a eq [b]+'}, 'query_encoding': 'raw-brackets'}");

    assertThat(asked).extracting(Asked::line).containsExactly(
        "GET /U?filter=a%20eq%20%5Bb%5D%2B&count=1",
        "GET /U?filter=a+eq+%5Bb%5D%2B",
        "GET /U?x=1&filter=a%20eq%20[b]%2B");
  }

  @Test
  void walksThePagesAsOneList() {
    Function<Asked, Reply> pages = question -> new Reply(200, question.uri().contains("startIndex=1&")
        ? list(3, "{\"id\": \"1\"}, {\"id\": \"2\"}")
        : list(3, "{\"id\": \"3\"}"));

    assertThat(play(
        pages,
        "{'method': 'GET', 'path': '/Users', 'paginate': {'count': 2, 'check_items_per_page': true},"
            + " 'expect': {'body_jsonpath_equals': {'$.pages': 2, '$.Resources[*].id': ['1', '2', '3']}}}"))
        .isEmpty();
    assertThat(asked).extracting(Asked::uri)
        .containsExactly("/Users?startIndex=1&count=2", "/Users?startIndex=3&count=2");
  }

  @Test
  void countsTheStatusesOfParallelRequests() {
    AtomicInteger requests = new AtomicInteger();
    Function<Asked, Reply> firstOnly = question -> requests.incrementAndGet() == 1
        ? CREATED
        : new Reply(409, "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:Error\"], \"status\": \"409\"}");
    String twice = "{'parallel': [%1$s, %1$s], 'status_counts': {'201': %2$d}}";
    String post = "{'method': 'POST', 'path': '/Users'}";

    assertThat(play(firstOnly, twice.formatted(post, 1))).isEmpty();
    requests.set(0);
    assertThat(play(firstOnly, twice.formatted(post, 2)))
        .hasValueSatisfying(why -> assertThat(why).contains("wanted 2 times 201"));
  }

  @Test
  void waitsOutA429() {
    AtomicInteger requests = new AtomicInteger();

    assertThat(play(
        question -> requests.incrementAndGet() < 3 ? new Reply(429, "", "Retry-After", "2") : CREATED,
        "{'method': 'GET', 'path': '/Users', 'expect': {'status': [201]}}"))
        .isEmpty();
    assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  @Test
  void refusesAnErrorThatIsNoScimError() {
    assertThat(play(question -> new Reply(404, "{\"status\": 404}"), "{'method': 'GET', 'path': '/Users'}"))
        .hasValueSatisfying(why -> assertThat(why).contains("lacks the Error schema"));
  }

  private Optional<String> play(Function<Asked, Reply> script, String... steps) {
    String exchange = "{'client': 'c', 'name': 'n', 'steps': [" + String.join(",", steps) + "]}";
    try (ScriptedServer server = new ScriptedServer(script)) {
      Optional<String> failure = new ExchangeRun(server.base(), "token1", "run1", new Http(), pauses::add)
          .play(Exchange.of(Json.read(exchange.replace('\'', '"'))));
      asked.addAll(server.asked);
      return failure;
    }
  }

  private static String list(int total, String resources) {
    return """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": %d, "Resources": [%s]}"""
        .formatted(total, resources);
  }
}
