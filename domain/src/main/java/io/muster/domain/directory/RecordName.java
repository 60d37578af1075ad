package io.muster.domain.directory;

import io.muster.domain.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name of an organization or a site: not blank, at most 128 characters, without blanks around it. */
public final class RecordName {

  private static final int LONGEST = 128;

  private RecordName() {}

  /** The name to keep. Refuses with {@code INVALID_VALUE} what cannot be one. */
  public static String require(@Nullable String text) {
    return fitting(text == null ? "" : text)
        .orElseThrow(() -> Refusal.invalidValue("name must have 1 to " + LONGEST + " characters."));
  }

  /** The name to keep; empty when the text cannot be one. */
  public static Optional<String> fitting(String text) {
    String name = text.strip();
    return name.isEmpty() || name.length() > LONGEST ? Optional.empty() : Optional.of(name);
  }
}
