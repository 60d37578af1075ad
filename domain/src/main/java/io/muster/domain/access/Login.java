package io.muster.domain.access;

import io.muster.domain.account.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who administers Muster: a unique name, the encoded password, and a role in each account they may enter. A
 * one-time password was chosen by somebody else; {@code failures} counts wrong ones in a row.
 */
public record Login(
    UUID id,
    String name,
    String encodedPassword,
    boolean oneTimePassword,
    int failures,
    @Nullable Instant lockedUntil,
    Map<AccountId, Role> roles,
    Instant created) {

  public Login {
    roles = Map.copyOf(roles);
  }

  /** One whose password nobody has tried yet. */
  public Login(UUID id, String name, String encodedPassword, Map<AccountId, Role> roles, Instant created) {
    this(id, name, encodedPassword, false, 0, null, roles, created);
  }

  /** While it is locked no password opens it, not even the right one. */
  public boolean isLockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }
}
