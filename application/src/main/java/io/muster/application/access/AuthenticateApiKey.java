package io.muster.application.access;

import io.muster.application.port.ApiKeys;
import io.muster.application.port.Logins;
import io.muster.application.port.Transactions;
import io.muster.domain.access.ApiKey;
import io.muster.domain.access.Principal;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.access.TokenText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells which login an API key acts as, from what is stored now: what was revoked opens nothing on any replica. */
public final class AuthenticateApiKey {

  private final ApiKeys keys;
  private final Logins logins;
  private final Transactions transactions;
  private final InstantSource clock;

  public AuthenticateApiKey(ApiKeys keys, Logins logins, Transactions transactions, InstantSource clock) {
    this.keys = keys;
    this.logins = logins;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Empty when no such key is valid now. */
  public Optional<Principal> authenticate(String text) {
    if (!TokenText.API_KEY.isWellFormed(text)) {
      return Optional.empty();
    }
    TokenDigest digest = TokenDigest.of(text);
    Instant now = clock.instant();
    Optional<Principal> principal = transactions.read(() -> keys.findByDigest(digest)
        .filter(found -> found.digest().equals(digest) && found.isValidAt(now))
        .flatMap(key -> logins.find(key.login()).map(login -> new Principal(login, key))));
    principal.flatMap(found -> Optional.ofNullable(found.key()))
        .filter(key -> LastUse.isDue(key.lastUsed(), now))
        .ifPresent(key -> remember(key, now));
    return principal;
  }

  private void remember(ApiKey key, Instant now) {
    transactions.write(() -> keys.recordUse(key.login(), key.id(), now));
  }
}
