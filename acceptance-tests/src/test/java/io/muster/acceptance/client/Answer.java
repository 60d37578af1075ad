package io.muster.acceptance.client;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What came back: status, headers, and the body as text and, when it is JSON, as a document. */
public record Answer(int status, HttpHeaders headers, String text, JsonNode json) {

  /** An answer whose document is read from its text; a text that is no JSON gives a missing node. */
  public static Answer of(int status, HttpHeaders headers, String text) {
    return new Answer(status, headers, text, Json.parse(text).orElse(MissingNode.getInstance()));
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  public boolean isEmpty() {
    return text.isBlank();
  }

  /** The media type without its parameters. */
  public String mediaType() {
    return header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return status + " " + text;
  }
}
