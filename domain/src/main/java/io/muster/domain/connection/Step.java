package io.muster.domain.connection;

import org.jspecify.annotations.Nullable;

/** A step of a guide: where to go, or which field gets which text or value. */
public record Step(String text, @Nullable String typed, @Nullable Value value) {

  /** What only the account knows. */
  public enum Value {
    ENDPOINT,
    TOKEN
  }

  static Step go(String where) {
    return new Step(where, null, null);
  }

  static Step type(String field, String typed) {
    return new Step(field, typed, null);
  }

  static Step paste(String field, Value value) {
    return new Step(field, null, value);
  }
}
