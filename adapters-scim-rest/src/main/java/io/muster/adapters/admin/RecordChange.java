package io.muster.adapters.admin;

import io.muster.domain.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the body of a request gives of a record's fields; what it leaves out stays, what it sets to null is cleared. */
final class RecordChange {

  private final JsonNode body;

  private RecordChange(JsonNode body) {
    this.body = body;
  }

  /** Refuses with {@code INVALID_SYNTAX} what is no object, and with {@code INVALID_VALUE} a field of another name. */
  static RecordChange of(JsonNode body, String... fields) {
    if (!body.isObject()) {
      throw Refusal.invalidSyntax("The body must be a JSON object.");
    }
    if (!List.of(fields).containsAll(body.propertyNames())) {
      throw Refusal.invalidValue("The fields to give are: " + String.join(", ", fields) + ".");
    }
    return new RecordChange(body);
  }

  @Nullable String text(String field, @Nullable String present) {
    JsonNode value = body.get(field);
    if (value == null) {
      return present;
    }
    if (!value.isString() && !value.isNull()) {
      throw Refusal.invalidValue(field + " must be a string.");
    }
    return value.isNull() ? null : value.stringValue();
  }

  boolean flag(String field, boolean present) {
    JsonNode value = body.get(field);
    if (value == null) {
      return present;
    }
    if (!value.isBoolean()) {
      throw Refusal.invalidValue(field + " must be true or false.");
    }
    return value.booleanValue();
  }

  /** A reference is given as {@code {"id": …}}, as it is shown. */
  <I> @Nullable I reference(String field, Function<UUID, I> type, @Nullable I present) {
    JsonNode value = body.get(field);
    if (value == null) {
      return present;
    }
    if (value.isNull()) {
      return null;
    }
    JsonNode id = value.path("id");
    return Listing.Ids.parse(id.isString() ? id.stringValue() : "").map(type)
        .orElseThrow(() -> Refusal.invalidValue(field + " must be {\"id\": …} or null."));
  }
}
