package io.muster.domain.access;

import io.muster.domain.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** What a login may do in an account; each role may do all that those before it may. */
public enum Role {
  READER,
  ADMINISTRATOR,
  OWNER;

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /** Refuses with {@code INVALID_VALUE} a word that no role has; they are written in small letters. */
  public static Role named(String word) {
    return Arrays.stream(values()).filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
        .orElseThrow(() -> Refusal.invalidValue("role must be one of: reader, administrator, owner."));
  }
}
