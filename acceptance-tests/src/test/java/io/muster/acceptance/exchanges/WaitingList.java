package io.muster.acceptance.exchanges;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The exchanges that Muster cannot answer yet, each with its reason: one a line, the title, two spaces or more, the
 * reason. A listed exchange must fail, so that the list can only shrink.
 */
record WaitingList(Map<String, String> reasons) {

  static WaitingList parse(String text) {
    return new WaitingList(text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\s{2,}", 2))
        .collect(Collectors.toUnmodifiableMap(parts -> parts[0], WaitingList::reason)));
  }

  private static String reason(String[] parts) {
    if (parts.length < 2 || parts[1].isBlank()) {
      throw new IllegalArgumentException(parts[0] + " waits without a reason");
    }
    return parts[1].strip();
  }

  static WaitingList ofTheProject() {
    return parse(Exchanges.text(Exchanges.folder().resolve("waiting.txt")));
  }

  Optional<String> reasonFor(Exchange exchange) {
    return Optional.ofNullable(reasons.get(exchange.title()));
  }
}
