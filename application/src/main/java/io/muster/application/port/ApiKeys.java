package io.muster.application.port;

import io.muster.domain.access.ApiKey;
import io.muster.domain.access.TokenDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The API keys of every login. */
public interface ApiKeys {

  Optional<ApiKey> findByDigest(TokenDigest digest);

  List<ApiKey> list(UUID login);

  void insert(ApiKey key);

  /** Whether the login had such a key. */
  boolean remove(UUID login, UUID id);

  /** Of a login that is no more. */
  void removeAll(UUID login);

  /** Remembers the latest use; called at most once a minute for each key and replica. */
  void recordUse(UUID login, UUID id, Instant at);
}
