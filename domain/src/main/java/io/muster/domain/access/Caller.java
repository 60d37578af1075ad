package io.muster.domain.access;

import io.muster.domain.Refusal;
import io.muster.domain.account.Account;
import io.muster.domain.schema.ResourceType;
import java.util.Locale;
import java.util.Set;

/**
 * On whose behalf something is done: the first argument of every use case. {@code actor} is what may stand in a log: a
 * token's prefix or a login's name.
 */
public record Caller(Account account, String actor, Set<Scope> scopes) {

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** Refuses with {@code FORBIDDEN} unless the token may read. */
  public void requireReading() {
    require(Scope.READ);
  }

  /** Refuses with {@code FORBIDDEN} unless the token may write resources of that type. */
  public void requireWriting(ResourceType type) {
    require(Scope.toWrite(type));
  }

  private void require(Scope needed) {
    if (!scopes.contains(needed)) {
      throw Refusal.of(Refusal.Reason.FORBIDDEN,
          "This token lacks the scope " + needed.name().toLowerCase(Locale.ROOT) + ".");
    }
  }
}
