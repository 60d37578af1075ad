package io.muster.adapters.admin;

import io.muster.domain.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The mapping that a body holds: an object, or a text in YAML. */
final class MappingDraft {

  private static final String MAPPING = "mapping";

  private MappingDraft() {}

  /** Refuses with {@code INVALID_VALUE} a body without a mapping. */
  static String require(JsonNode body) {
    String draft = in(body);
    if (draft == null) {
      throw Refusal.invalidValue("mapping must be given: an object, or a text in YAML.");
    }
    return draft;
  }

  /** Null when the body speaks of none; refuses with {@code INVALID_VALUE} what can be none. */
  static @Nullable String in(JsonNode body) {
    JsonNode mapping = body.path(MAPPING);
    return switch (mapping.getNodeType()) {
      case OBJECT -> mapping.toString();
      case STRING -> mapping.stringValue();
      case NULL, MISSING -> null;
      case ARRAY, BINARY, BOOLEAN, NUMBER, POJO ->
          throw Refusal.invalidValue("mapping must be an object, or a text in YAML.");
    };
  }
}
