package io.muster.application.port;

import io.muster.domain.access.ApiKey;
import io.muster.domain.access.TokenDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** API keys in memory. */
public final class InMemoryApiKeys implements ApiKeys, InMemoryStore {

  private Map<UUID, ApiKey> keys = new LinkedHashMap<>();

  @Override
  public Optional<ApiKey> findByDigest(TokenDigest digest) {
    return keys.values().stream().filter(key -> key.digest().equals(digest)).findFirst();
  }

  @Override
  public List<ApiKey> list(UUID login) {
    return keys.values().stream().filter(key -> key.login().equals(login)).toList();
  }

  @Override
  public void insert(ApiKey key) {
    keys.put(key.id(), key);
  }

  @Override
  public boolean remove(UUID login, UUID id) {
    return keys.values().removeIf(key -> key.id().equals(id) && key.login().equals(login));
  }

  @Override
  public void removeAll(UUID login) {
    keys.values().removeIf(key -> key.login().equals(login));
  }

  @Override
  public void recordUse(UUID login, UUID id, Instant at) {
    keys.computeIfPresent(id, (_, key) -> !key.login().equals(login)
            || key.lastUsed() != null && !key.lastUsed().isBefore(at) ? key
        : new ApiKey(id, login, key.digest(), key.prefix(), key.name(), key.most(), key.created(), key.expires(), at));
  }

  @Override
  public Runnable snapshot() {
    Map<UUID, ApiKey> copy = new LinkedHashMap<>(keys);
    return () -> keys = copy;
  }
}
