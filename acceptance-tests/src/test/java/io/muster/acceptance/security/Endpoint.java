package io.muster.acceptance.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of {@code endpoints.txt}: a route, who may use it, and something to send there. */
public record Endpoint(String method, String path, String access, @Nullable String body) {

  private static final String SCIM = "/scim/v2";
  private static final String YAML = "yaml ";

  public static List<Endpoint> all() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/security/endpoints.txt")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(Endpoint::parse)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Endpoint> parse(String line) {
    List<String> cells = Arrays.stream(line.split("\\|", 4)).map(String::strip).toList();
    String path = cells.get(1);
    List<String> paths = path.startsWith(SCIM) ? List.of(path, path.replace(SCIM, "/scim")) : List.of(path);
    return Arrays.stream(cells.get(0).split(", ")).flatMap(method -> paths.stream()
        .map(each -> new Endpoint(method, each, cells.get(2), cells.size() > 3 ? cells.get(3) : null)));
  }

  String route() {
    return method + " " + path.replaceFirst("\\?.*", "");
  }

  boolean isOfScim() {
    return path.startsWith("/scim");
  }

  boolean isYaml() {
    return body != null && body.startsWith(YAML);
  }

  @Nullable String text() {
    return isYaml() ? body.substring(YAML.length()) : body;
  }

  @Override
  public String toString() {
    return method + " " + path + " for " + access;
  }
}
