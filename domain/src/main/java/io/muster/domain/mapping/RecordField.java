package io.muster.domain.mapping;

import io.muster.domain.directory.RecordName;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import java.util.Arrays;
import java.util.Optional;

/** A field of an organization or a site that a group mapping can keep in step, by the name that administrators know. */
public enum RecordField {
  NAME("name", ResultType.TEXT),
  DISABLED("disabled", ResultType.FLAG);

  private final String wireName;
  private final ResultType type;

  RecordField(String wireName, ResultType type) {
    this.wireName = wireName;
    this.type = type;
  }

  static Optional<RecordField> named(String wireName) {
    return Arrays.stream(values()).filter(field -> field.wireName.equals(wireName)).findFirst();
  }

  public String wireName() {
    return wireName;
  }

  ResultType type() {
    return type;
  }

  /** Why the field cannot take the value, as the end of a sentence. */
  Optional<String> misfit(Value value) {
    return switch (this) {
      case NAME -> Shown.textOf(value).flatMap(RecordName::fitting).isPresent()
          ? Optional.empty()
          : Optional.of("is too long for a name");
      case DISABLED -> value instanceof Bool ? Optional.empty() : Optional.of("is neither true nor false");
    };
  }
}
