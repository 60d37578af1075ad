package io.muster.acceptance.vectors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.acceptance.client.Json;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * One of the tables that the domain answers, asked over HTTP: what the RFC says in an account that is read by its
 * letter, and everything in one that is tolerant.
 */
abstract class VectorTests {

  private final JsonNode file;
  private final Set<String> repaired;

  /** {@code repaired} are those whose refusal is what a tolerant account spares its clients. */
  VectorTests(String name, Set<String> repaired) {
    this.repaired = repaired;
    try (InputStream stream = Objects.requireNonNull(VectorTests.class.getResourceAsStream("/vectors/" + name))) {
      this.file = Json.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Prepares a client's account, and tells how one vector is checked in it. */
  abstract Check prepare(VectorClient client, JsonNode file);

  @FunctionalInterface
  interface Check {
    void check(JsonNode vector);
  }

  @TestFactory
  Stream<DynamicTest> mustHoldByTheLetter() {
    return byTheLetter(Servers.main());
  }

  @TestFactory
  Stream<DynamicTest> mustHoldByTheLetterOnMySql() {
    return byTheLetter(Servers.onMySql());
  }

  @TestFactory
  Stream<DynamicTest> holdInATolerantAccount() {
    return tolerantly(Servers.main());
  }

  @TestFactory
  Stream<DynamicTest> holdInATolerantAccountOnMySql() {
    return tolerantly(Servers.onMySql());
  }

  private Stream<DynamicTest> byTheLetter(ServerUnderTest server) {
    Check check = prepare(VectorClient.inNewAccount(server, "strict"), file);
    return tests(vector -> vector.get("tier").stringValue().equals("must"), check);
  }

  private Stream<DynamicTest> tolerantly(ServerUnderTest server) {
    Check check = prepare(VectorClient.inNewAccount(server, "tolerant"), file);
    return tests(any -> true, vector -> {
      if (repaired.contains(vector.get("id").stringValue())) {
        assertThatThrownBy(() -> check.check(vector)).as("repaired").isInstanceOf(AssertionError.class);
      } else {
        check.check(vector);
      }
    });
  }

  private Stream<DynamicTest> tests(Predicate<JsonNode> chosen, Check check) {
    return file.get("vectors").valueStream()
        .filter(chosen)
        .map(vector -> DynamicTest.dynamicTest(title(vector), () -> check.check(vector)));
  }

  private static String title(JsonNode vector) {
    return vector.get("id").stringValue() + " "
        + (vector.has("name") ? vector.get("name") : vector.get("filter")).stringValue();
  }
}
