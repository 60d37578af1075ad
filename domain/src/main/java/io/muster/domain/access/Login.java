package io.muster.domain.access;

import io.muster.domain.account.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A person who administers Muster: a unique name, the encoded password, and a role in each account they may enter. */
public record Login(UUID id, String name, String encodedPassword, Map<AccountId, Role> roles, Instant created) {

  public Login {
    roles = Map.copyOf(roles);
  }
}
