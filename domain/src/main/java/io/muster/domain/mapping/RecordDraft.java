package io.muster.domain.mapping;

import io.muster.domain.mapping.GroupDirectory.Candidate;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a group's record as they become. */
final class RecordDraft {

  private final RecordKind kind;
  private final @Nullable Candidate before;
  private final GroupDirectory records;
  private final Map<RecordField, Value> fields = new EnumMap<>(RecordField.class);
  private @Nullable String trouble;

  /** {@code before} is null for a record that is to be made. */
  RecordDraft(RecordKind kind, @Nullable Candidate before, GroupDirectory records) {
    this.kind = kind;
    this.before = before;
    this.records = records;
    if (before != null) {
      fields.put(RecordField.NAME, Value.of(before.name()));
      fields.put(RecordField.DISABLED, Value.of(before.disabled()));
    }
  }

  boolean isNew() {
    return before == null;
  }

  /** What kept the name from being the one that the mapping gives; null when nothing did. */
  @Nullable String problem() {
    return trouble;
  }

  Complex before() {
    return before == null ? Complex.EMPTY : complex(Map.of(
        RecordField.NAME, Value.of(before.name()), RecordField.DISABLED, Value.of(before.disabled())));
  }

  Complex now() {
    return complex(fields);
  }

  /** The fields that get another value; all of them for a new record. */
  Map<RecordField, Value> changes() {
    Map<RecordField, Value> changes = new EnumMap<>(fields);
    if (before != null) {
      changes.remove(RecordField.NAME, Value.of(before.name()));
      changes.remove(RecordField.DISABLED, Value.of(before.disabled()));
    }
    return changes;
  }

  FieldRun.Target field(RecordField field) {
    return new FieldRun.Target() {

      @Override
      public Value value() {
        return fields.getOrDefault(field, Value.UNASSIGNED);
      }

      @Override
      public Optional<String> misfit(Value value) {
        return RecordDraft.this.misfit(field, value);
      }

      @Override
      public void write(Value value) {
        if (!value.isUnassigned()) {
          fields.put(field, value);
        }
      }
    };
  }

  private Optional<String> misfit(RecordField field, Value value) {
    Optional<String> misfit = field.misfit(value);
    if (field == RecordField.NAME && misfit.isPresent()) {
      trouble = GroupResult.nameMisfits(kind);
    } else if (field == RecordField.NAME && before != null && isAnothers(Shown.textOf(value).orElse(""))) {
      trouble = GroupResult.nameTaken(kind);
      return Optional.of("belongs to another " + kind.word());
    } else if (field == RecordField.DISABLED && before != null && before.isDefault() && value.equals(Value.of(true))) {
      return Optional.of("cannot be true of the default organization");
    }
    return misfit;
  }

  private boolean isAnothers(String name) {
    return before != null && !name.equals(before.name()) && records.recordNamed(kind, name)
        .filter(other -> !other.target().equals(before.target()))
        .isPresent();
  }

  private static Complex complex(Map<RecordField, Value> fields) {
    Map<String, Value> named = new LinkedHashMap<>();
    fields.forEach((field, value) -> named.put(field.wireName(), value));
    return new Complex(named);
  }
}
