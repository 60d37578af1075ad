package io.muster.acceptance.client;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The ways in which clients encode a query string. */
public enum Query {
  /** Everything but RFC 3986 unreserved characters as %XX. */
  PERCENT("", false),
  /** The same, and a space as a plus sign. */
  PLUS("", true),
  /** Brackets, parentheses and some marks left as they are, as some HTTP stacks do. */
  RAW_BRACKETS("[]():.,@'!*", false);

  private static final String UNRESERVED = "-._~";

  private final String safe;
  private final boolean plusForSpace;

  Query(String safe, boolean plusForSpace) {
    this.safe = safe;
    this.plusForSpace = plusForSpace;
  }

  public String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> quote(parameter.getKey()) + "=" + quote(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }

  public String quote(String text) {
    StringBuilder quoted = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (isLeft(c)) {
        quoted.append(c);
      } else if (c == ' ' && plusForSpace) {
        quoted.append('+');
      } else {
        quoted.append(String.format("%%%02X", (int) c));
      }
    }
    return quoted.toString();
  }

  private boolean isLeft(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
        || UNRESERVED.indexOf(c) >= 0 || safe.indexOf(c) >= 0;
  }
}
