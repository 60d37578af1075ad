package io.muster.application.access;

import io.muster.application.access.OwnRecord.Deed;
import io.muster.application.access.OwnRecord.Subject;
import io.muster.application.port.ApiKeys;
import io.muster.domain.Refusal;
import io.muster.domain.access.ApiKey;
import io.muster.domain.access.Principal;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import java.util.UUID;

/** Ends an API key of the login that asks, at once and everywhere. */
public final class RevokeApiKey {

  private final ApiKeys keys;
  private final OwnRecord record;

  public RevokeApiKey(ApiKeys keys, OwnRecord record) {
    this.keys = keys;
    this.record = record;
  }

  /** Refuses with {@code FORBIDDEN} who came with a key, and with {@code NOT_FOUND} what is no key of this login. */
  public void revoke(Principal principal, UUID id) {
    Deed deed = Deed.of(principal, Operation.REVOKE, Matter.API_KEY);
    record.attempt(deed, () -> {
      principal.requireInPerson("revoke API keys");
      return record.write(deed, key -> new Subject(id, key.prefix()), () -> remove(principal.login().id(), id));
    });
  }

  private ApiKey remove(UUID login, UUID id) {
    return keys.list(login).stream().filter(key -> key.id().equals(id) && keys.remove(login, id)).findFirst()
        .orElseThrow(() -> Refusal.notFound("There is no API key with this identifier."));
  }
}
