package io.muster.application.access;

import io.muster.application.port.ApiKeys;
import io.muster.application.port.Transactions;
import io.muster.domain.access.ApiKey;
import io.muster.domain.access.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** Shows a login its own API keys, the latest first; never the key itself. */
public final class ListApiKeys {

  private final ApiKeys keys;
  private final Transactions transactions;
  private final InstantSource clock;

  public ListApiKeys(ApiKeys keys, Transactions transactions, InstantSource clock) {
    this.keys = keys;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A key, and whether it still opens anything. */
  public record Listed(ApiKey key, boolean live) {}

  /** Refuses with {@code FORBIDDEN} who came with a key. */
  public List<Listed> list(Principal principal) {
    principal.requireInPerson("list API keys");
    Instant now = clock.instant();
    return transactions.read(() -> keys.list(principal.login().id())).stream()
        .sorted(Comparator.comparing(ApiKey::created).reversed())
        .map(key -> new Listed(key, key.isValidAt(now)))
        .toList();
  }
}
