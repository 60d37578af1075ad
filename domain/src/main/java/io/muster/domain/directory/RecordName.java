package io.muster.domain.directory;

import io.muster.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** The name of an organization or a site: not blank, at most 128 characters, without blanks around it. */
public final class RecordName {

  private static final int LONGEST = 128;

  private RecordName() {}

  /** The name to keep. Refuses with {@code INVALID_VALUE} what cannot be one. */
  public static String require(@Nullable String text) {
    String name = text == null ? "" : text.strip();
    if (name.isEmpty() || name.length() > LONGEST) {
      throw Refusal.invalidValue("name must have 1 to " + LONGEST + " characters.");
    }
    return name;
  }
}
