package io.muster.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Where a server under test keeps its data: the properties that say so, and how to take the data away afterwards. */
public record Database(Map<String, String> properties, Runnable drop) {

  /** The default database, in a folder of its own. */
  public static Database embedded() {
    Path folder = freshFolder();
    return new Database(Map.of("muster.data-dir", folder.toString()), () -> delete(folder));
  }

  /** A database at a JDBC address. */
  public static Database at(String url, String user, String password, Runnable drop) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("spring.datasource.url", url);
    properties.put("spring.datasource.username", user);
    properties.put("spring.datasource.password", password);
    return new Database(properties, drop);
  }

  /** The same database, reached through another port of the loopback. */
  public Database through(int port) {
    Map<String, String> changed = new LinkedHashMap<>(properties);
    changed.computeIfPresent("spring.datasource.url",
        (name, url) -> url.replaceFirst("//[^/]+/", "//127.0.0.1:" + port + "/"));
    return new Database(changed, drop);
  }

  private static Path freshFolder() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      return Files.createTempDirectory(target, "muster-data-");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
