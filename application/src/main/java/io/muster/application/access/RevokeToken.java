package io.muster.application.access;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.port.Tokens;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.access.Token;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;

/** Ends a token: at once here, and within five seconds on every other replica. */
public final class RevokeToken {

  private final Tokens tokens;
  private final Recorder recorder;
  private final InstantSource clock;
  private final Consumer<AccountId> changed;

  /** {@code changed} is told of every account that has lost a token, so that nothing remembered outlives it. */
  public RevokeToken(Tokens tokens, Recorder recorder, InstantSource clock, Consumer<AccountId> changed) {
    this.tokens = tokens;
    this.recorder = recorder;
    this.clock = clock;
    this.changed = changed;
  }

  /** Needs an owner. A token that is revoked already stays so. Refuses with {@code NOT_FOUND} what is no token here. */
  public void revoke(Administrator administrator, UUID id) {
    AccountId account = administrator.account().id();
    Attempt attempt = Attempt.by(administrator, Operation.REVOKE, Matter.TOKEN, id);
    recorder.attempt(attempt, () -> revoke(administrator, attempt, id));
    changed.accept(account);
  }

  private Token revoke(Administrator administrator, Attempt attempt, UUID id) {
    administrator.require(Role.OWNER);
    AccountId account = administrator.account().id();
    return recorder.write(attempt, trail -> {
      Token token = tokens.list(account).stream().filter(each -> each.id().equals(id)).findFirst()
          .orElseThrow(() -> Refusal.notFound("There is no token with this identifier."));
      tokens.revoke(account, id, clock.instant());
      trail.detail(token.prefix());
      return token;
    });
  }
}
