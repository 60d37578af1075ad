package io.muster.domain.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What a mapping made of a SCIM group: the record it stands for, or none and the problem; {@code rename} is the record's
 * new name, null where it stays. A record with a problem is linked even so, and keeps its name.
 */
public record GroupResult(
    @Nullable Target target, @Nullable String rename, @Nullable String problem, Explanation explanation) {

  public static final String NO_RECORD = "no organization or site has the group's name";

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
