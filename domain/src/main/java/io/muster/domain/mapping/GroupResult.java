package io.muster.domain.mapping;

import io.muster.domain.resource.Value;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping made of a SCIM group: the record it stands for, or the kind of the one that is to be made for it, or
 * neither and the problem. {@code changes} are the fields of the record that get another value. A record with a problem
 * is linked even so, and keeps what the problem names.
 */
public record GroupResult(
    @Nullable Target target,
    @Nullable RecordKind creates,
    Map<RecordField, Value> changes,
    @Nullable String problem,
    Explanation explanation) {

  public static final String NO_RECORD = "no organization or site has the group's name";

  public GroupResult {
    changes = Map.copyOf(changes);
  }

  /** The record's new name; empty where it stays. */
  public Optional<String> name() {
    return Shown.textOf(changes.get(RecordField.NAME));
  }

  /** Whether the record is to be disabled; empty where that stays. */
  public Optional<Boolean> disabled() {
    return changes.get(RecordField.DISABLED) instanceof Value.Bool flag ? Optional.of(flag.value()) : Optional.empty();
  }

  /** The record of the group's name has a group already: the one that was linked first. */
  static String takenByAnother(RecordKind kind) {
    return "another group stands for the " + kind.word() + " of that name";
  }

  static String nameTaken(RecordKind kind) {
    return "the group's name belongs to another " + kind.word();
  }

  static String nameMisfits(RecordKind kind) {
    return "the group's name is too long for the name of " + (kind == RecordKind.SITE ? "a " : "an ") + kind.word();
  }
}
