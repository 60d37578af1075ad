package io.muster.acceptance.exchanges;

import io.muster.acceptance.client.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The exchanges that the project keeps, in the order of their files' names. */
final class Exchanges {

  private static final String FOLDER = "/clients";

  private Exchanges() {}

  static List<Exchange> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> Exchange.of(Json.read(text(file))))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Exchanges.class.getResource(FOLDER)).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
