package io.muster.domain.access;

import io.muster.domain.account.Account;
import java.util.Set;

/**
 * On whose behalf something is done: the first argument of every use case. {@code actor} is what may stand in a log: a
 * token's prefix or a login's name.
 */
public record Caller(Account account, String actor, Set<Scope> scopes) {

  public Caller {
    scopes = Set.copyOf(scopes);
  }
}
