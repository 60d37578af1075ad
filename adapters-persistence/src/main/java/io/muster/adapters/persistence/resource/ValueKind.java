package io.muster.adapters.persistence.resource;

import io.muster.domain.resource.Value;

/** What a value of an unlisted attribute is, and so what it can be compared with. */
enum ValueKind {
  TEXT,
  NUMBER,
  BOOLEAN,
  /** It is there, and cannot be compared. */
  OTHER;

  static ValueKind of(Value value) {
    return switch (value) {
      case Value.Text _ -> TEXT;
      case Value.Number _ -> NUMBER;
      case Value.Bool _ -> BOOLEAN;
      case Value.Complex _, Value.Many _, Value.Unassigned _ -> OTHER;
    };
  }
}
