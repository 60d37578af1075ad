package io.muster.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.FirstAccess;
import io.muster.acceptance.server.ServerUnderTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The executable jar as a process of its own, which a test may kill; it never outlives the test. */
public final class MusterProcess implements AutoCloseable {

  private static final Path JAR = Path.of("..", "adapters-scim-rest", "target", "muster-app.jar");
  private static final Pattern READY = Pattern.compile("SCIM endpoint\\s+http://localhost:(\\d+)/");
  private static final String LAST_LINE = "Stop it with Ctrl-C.";
  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  private volatile int greetedAt;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private MusterProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /** Starts the jar on the database and returns when it is ready. */
  public static MusterProcess start(Database database, Map<String, String> properties) {
    return start(database, properties, List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
  }

  /** With those options of the virtual machine. */
  public static MusterProcess start(Database database, Map<String, String> properties, List<String> options) {
    assertThat(Files.exists(JAR)).as("%s, which mvn verify builds first", JAR).isTrue();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString(), "--server.port=0"));
    database.properties().forEach((name, value) -> command.add("--" + name + "=" + value));
    properties.forEach((name, value) -> command.add("--" + name + "=" + value));
    try {
      MusterProcess started = new MusterProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
      started.awaitReady();
      return started;
    } catch (IOException noProcess) {
      throw new UncheckedIOException(noProcess);
    }
  }

  public ServerUnderTest with(FirstAccess access) {
    return access.at(port.join());
  }

  /** All that it has printed. */
  public String output() {
    return lines.stream().collect(Collectors.joining("\n"));
  }

  /** {@code kill -9}: no shutdown hook runs, nothing is flushed. */
  void kill() {
    process.toHandle().destroyForcibly();
    await();
  }

  /** An orderly stop. */
  public void stop() {
    process.toHandle().destroy();
    await();
  }

  @Override
  public void close() {
    kill();
  }

  private void awaitReady() {
    try {
      port.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      close();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException | TimeoutException notReady) {
      close();
      throw new AssertionError("Muster did not start:\n" + output(), notReady);
    }
  }

  private void await() {
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("the process ended").isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void read() {
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(line -> {
        lines.add(line);
        Matcher ready = READY.matcher(line);
        if (ready.find()) {
          greetedAt = Integer.parseInt(ready.group(1));
        }
        if (line.contains(LAST_LINE)) {
          port.complete(greetedAt);
        }
      });
    } catch (IOException | UncheckedIOException closed) {
      port.completeExceptionally(closed);
    }
    port.completeExceptionally(new IllegalStateException("the process ended"));
  }
}
