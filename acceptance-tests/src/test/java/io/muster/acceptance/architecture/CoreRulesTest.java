package io.muster.acceptance.architecture;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the core are alive: each refuses a class that breaks it, and no class that keeps it. */
final class CoreRulesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.time.Instant.now()",
        "java.time.LocalDate.now(java.time.ZoneOffset.UTC)",
        "java.time.Clock.systemUTC()",
        "java.time.InstantSource.system()",
        "new java.util.Date()",
        "System.currentTimeMillis()",
        "(java.util.function.LongSupplier) System::nanoTime"
      })
  void refusesACoreThatCallsAClock(String call) {
    plant(call).isRefusedBy(CoreRules.CORE_CALLS_NO_CLOCK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.time.Instant.now(java.time.Clock.fixed(null, null))",
        "java.time.InstantSource.fixed(null).instant()"
      })
  void acceptsACoreThatAsksTheClockItWasGiven(String call) {
    plant(call).isAcceptedBy(CoreRules.CORE_CALLS_NO_CLOCK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new java.util.Random(7)",
        "new java.security.SecureRandom()",
        "java.util.concurrent.ThreadLocalRandom.current()",
        "java.util.random.RandomGenerator.getDefault()",
        "java.util.UUID.randomUUID()",
        "Math.random()"
      })
  void refusesACoreThatCallsRandom(String call) {
    plant(call).isRefusedBy(CoreRules.CORE_CALLS_NO_RANDOM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.getenv()",
        "System.getProperty(\"user.home\")",
        "System.out",
        "Runtime.getRuntime()",
        "\"TITLE\".toLowerCase()",
        "java.util.Locale.getDefault()",
        "java.time.ZoneId.systemDefault()",
        "java.nio.charset.Charset.defaultCharset()",
        "java.nio.file.Path.of(\"data\")",
        "new java.io.File(\"data\")",
        "new java.net.Socket()"
      })
  void refusesACoreThatReadsTheEnvironment(String call) {
    plant(call).isRefusedBy(CoreRules.CORE_READS_NO_ENVIRONMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"TITLE\".toLowerCase(java.util.Locale.ROOT)", "java.net.URI.create(\"urn:x\")"})
  void acceptsACoreThatReadsNoEnvironment(String call) {
    plant(call).isAcceptedBy(CoreRules.CORE_READS_NO_ENVIRONMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread.startVirtualThread(() -> {})",
        "Thread.ofVirtual().start(() -> {})",
        "java.util.concurrent.Executors.newCachedThreadPool()",
        "java.util.concurrent.CompletableFuture.supplyAsync(() -> 1)",
        "java.util.List.of(1).parallelStream()",
        "java.util.stream.Stream.of(1).parallel()"
      })
  void refusesACoreThatStartsAThread(String call) {
    plant(call).isRefusedBy(CoreRules.CORE_STARTS_NO_THREAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static int count",
        "static final int[] COUNTS = {1}",
        "static java.util.List<String> names = java.util.List.of()",
        "static final java.util.HashMap<String, String> CACHE = new java.util.HashMap<>()",
        "static final ThreadLocal<String> ACCOUNT = new ThreadLocal<>()",
        "static final java.util.concurrent.atomic.AtomicInteger COUNT = new java.util.concurrent.atomic.AtomicInteger()"
      })
  void refusesACoreThatHoldsAMutableStatic(String field) {
    plantClass(field + ";").isRefusedBy(CoreRules.CORE_HOLDS_NO_MUTABLE_STATIC);
  }

  @Test
  void acceptsACoreWithConstantsAndEnums() {
    plantClass("static final java.util.Set<String> NAMES = java.util.Set.of(); enum Kind { ONE, OTHER }")
        .isAcceptedBy(CoreRules.CORE_HOLDS_NO_MUTABLE_STATIC);
  }

  private PlantedOffender plant(String expression) {
    return plantClass("Object offence() { return %s; }".formatted(expression));
  }

  private PlantedOffender plantClass(String body) {
    return PlantedOffender.plant(folder, "package io.muster.application.access; class Offender { %s }".formatted(body));
  }
}
