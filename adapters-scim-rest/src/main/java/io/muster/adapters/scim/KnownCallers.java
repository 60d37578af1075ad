package io.muster.adapters.scim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.muster.domain.access.Caller;
import io.muster.domain.account.AccountId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who was let in a moment ago, by what proved it, so that a busy client costs no look-up per request, and what is revoked
 * or changed elsewhere is still noticed soon on every replica.
 */
public final class KnownCallers {

  /** How long a revoked token, or a changed setting of its account, may go unnoticed. */
  private static final Duration MEMORY = Duration.ofSeconds(4);

  private static final int REMEMBERED = 10_000;

  private final Cache<Object, Caller> callers =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(REMEMBERED).build();

  /** The caller that the proof stands for; who is found by looking up is remembered, and who is not is looked up again. */
  Optional<Caller> get(Object proof, Supplier<Optional<Caller>> lookUp) {
    Caller known = callers.getIfPresent(proof);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Caller> found = lookUp.get();
    found.ifPresent(caller -> callers.put(proof, caller));
    return found;
  }

  /** Forgets who spoke for an account, since something about it has changed. */
  public void forget(AccountId account) {
    callers.asMap().values().removeIf(caller -> caller.account().id().equals(account));
  }
}
