package io.muster.acceptance.client;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes JSON as it is on the wire, without any type of Muster's. */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder(
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();

  private Json() {}

  /** The document that {@code text} is; empty when it is none. */
  public static Optional<JsonNode> parse(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readTree(text));
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  public static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** Null, or an array or object with nothing in it: what RFC 7643 §2.5 calls unassigned. */
  public static boolean isUnassigned(JsonNode node) {
    return node.isMissingNode() || node.isNull() || node.isContainer() && node.isEmpty();
  }
}
