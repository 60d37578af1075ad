package io.muster.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of {@code endpoints.txt} by which administrators change something stands in the table of
 * {@code activity.feature}, which tries whether it is on record. What changes nothing is listed here.
 */
class ChangesOnRecordTest {

  private static final String ACCOUNT = "/api/v1/accounts/{account}";
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

  /** These answer a question that is too long for a GET. */
  private static final List<String> QUESTIONS = List.of(
      "POST /mappings/{kind}/check", "POST /mappings/{kind}/lint", "POST /mappings/{kind}/import",
      "POST /mappings/copy", "POST /mappings/user/preview", "POST /mappings/group/preview");

  @Test
  void triesEveryChange() throws IOException {
    List<List<String>> rows = Files.readAllLines(
            Path.of("src/test/resources/features/administration/activity.feature")).stream()
        .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
        .filter(cells -> cells.size() > 2 && CHANGING.contains(cells.get(1)))
        .toList();

    assertThat(Endpoint.all().stream()
        .filter(endpoint -> CHANGING.contains(endpoint.method()) && endpoint.path().startsWith(ACCOUNT))
        .filter(endpoint -> !QUESTIONS.contains(endpoint.method() + " " + endpoint.path().substring(ACCOUNT.length())))
        .filter(endpoint -> rows.stream().noneMatch(cells -> cells.get(1).equals(endpoint.method())
            && cells.get(2).matches(pattern(endpoint.path().substring(ACCOUNT.length()))))))
        .isEmpty();
  }

  private static String pattern(String path) {
    return path.replace("?", "\\?").replaceAll("\\{\\w+}", "[^/]+");
  }
}
