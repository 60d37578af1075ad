package io.muster.application.access;

import io.muster.application.port.Tokens;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;

/** Ends a token: at once here, and within five seconds on every other replica. */
public final class RevokeToken {

  private final Tokens tokens;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Consumer<AccountId> changed;

  /** {@code changed} is told of every account that has lost a token, so that nothing remembered outlives it. */
  public RevokeToken(Tokens tokens, Transactions transactions, InstantSource clock, Consumer<AccountId> changed) {
    this.tokens = tokens;
    this.transactions = transactions;
    this.clock = clock;
    this.changed = changed;
  }

  /** Needs an owner. A token that is revoked already stays so. Refuses with {@code NOT_FOUND} what is no token here. */
  public void revoke(Administrator administrator, UUID id) {
    administrator.require(Role.OWNER);
    AccountId account = administrator.account().id();
    transactions.write(() -> {
      if (tokens.list(account).stream().noneMatch(token -> token.id().equals(id))) {
        throw Refusal.notFound("There is no token with this identifier.");
      }
      tokens.revoke(account, id, clock.instant());
    });
    changed.accept(account);
  }
}
