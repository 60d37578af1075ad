package io.muster.adapters.persistence.account;

import io.muster.application.port.ApiKeys;
import io.muster.domain.access.ApiKey;
import io.muster.domain.access.TokenDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** API keys in their table, found by the unique digest. */
final class JpaApiKeys implements ApiKeys {

  private static final ApiKeyMapper MAPPER = ApiKeyMapper.INSTANCE;

  private final StatelessSession session;

  JpaApiKeys(StatelessSession session) {
    this.session = session;
  }

  @Override
  public Optional<ApiKey> findByDigest(TokenDigest digest) {
    return session.createSelectionQuery("from ApiKeyEntity where digest = :digest", ApiKeyEntity.class)
        .setParameter("digest", digest.bytes())
        .uniqueResultOptional()
        .map(MAPPER::toRecord);
  }

  @Override
  public List<ApiKey> list(UUID login) {
    return session.createSelectionQuery("from ApiKeyEntity where loginId = :login order by id", ApiKeyEntity.class)
        .setParameter("login", login)
        .getResultList()
        .stream()
        .map(MAPPER::toRecord)
        .toList();
  }

  @Override
  public void insert(ApiKey key) {
    session.insert(MAPPER.toEntity(key));
  }

  @Override
  public boolean remove(UUID login, UUID id) {
    return session.createMutationQuery("delete from ApiKeyEntity where loginId = :login and id = :id")
        .setParameter("login", login)
        .setParameter("id", id)
        .executeUpdate() > 0;
  }

  @Override
  public void removeAll(UUID login) {
    session.createMutationQuery("delete from ApiKeyEntity where loginId = :login")
        .setParameter("login", login)
        .executeUpdate();
  }

  @Override
  public void recordUse(UUID login, UUID id, Instant at) {
    session
        .createMutationQuery("update ApiKeyEntity set lastUsed = :at where loginId = :login and id = :id"
            + " and (lastUsed is null or lastUsed < :at)")
        .setParameter("at", at)
        .setParameter("login", login)
        .setParameter("id", id)
        .executeUpdate();
  }
}
