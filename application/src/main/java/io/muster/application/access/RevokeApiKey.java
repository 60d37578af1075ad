package io.muster.application.access;

import io.muster.application.port.ApiKeys;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Principal;
import java.util.UUID;

/** Ends an API key of the login that asks, at once and everywhere. */
public final class RevokeApiKey {

  private final ApiKeys keys;
  private final Transactions transactions;

  public RevokeApiKey(ApiKeys keys, Transactions transactions) {
    this.keys = keys;
    this.transactions = transactions;
  }

  /** Refuses with {@code FORBIDDEN} who came with a key, and with {@code NOT_FOUND} what is no key of this login. */
  public void revoke(Principal principal, UUID id) {
    principal.requireInPerson("revoke API keys");
    if (!transactions.write(() -> keys.remove(principal.login().id(), id))) {
      throw Refusal.notFound("There is no API key with this identifier.");
    }
  }
}
