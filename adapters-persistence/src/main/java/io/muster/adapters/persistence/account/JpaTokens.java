package io.muster.adapters.persistence.account;

import io.muster.application.port.Tokens;
import io.muster.domain.access.Token;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Tokens in their table, found by the unique digest. */
final class JpaTokens implements Tokens {

  private static final TokenMapper MAPPER = TokenMapper.INSTANCE;

  private final StatelessSession session;

  JpaTokens(StatelessSession session) {
    this.session = session;
  }

  @Override
  public Optional<Token> findByDigest(TokenDigest digest) {
    return session.createSelectionQuery("from TokenEntity where digest = :digest", TokenEntity.class)
        .setParameter("digest", digest.bytes())
        .uniqueResultOptional()
        .map(MAPPER::toRecord);
  }

  @Override
  public List<Token> list(AccountId account) {
    return session.createSelectionQuery("from TokenEntity where accountId = :account order by id", TokenEntity.class)
        .setParameter("account", account.value())
        .getResultList()
        .stream()
        .map(MAPPER::toRecord)
        .toList();
  }

  @Override
  public void insert(Token token) {
    session.insert(MAPPER.toEntity(token));
  }

  @Override
  public void revoke(AccountId account, UUID id, Instant at) {
    update("update TokenEntity set revoked = :at where accountId = :account and id = :id and revoked is null",
        account, id, at);
  }

  @Override
  public void expire(AccountId account, UUID id, Instant at) {
    update("update TokenEntity set expires = :at where accountId = :account and id = :id"
        + " and (expires is null or expires > :at)", account, id, at);
  }

  @Override
  public void recordUse(AccountId account, UUID id, Instant at) {
    update("update TokenEntity set lastUsed = :at where accountId = :account and id = :id"
        + " and (lastUsed is null or lastUsed < :at)", account, id, at);
  }

  private void update(String statement, AccountId account, UUID id, Instant at) {
    session.createMutationQuery(statement)
        .setParameter("at", at)
        .setParameter("account", account.value())
        .setParameter("id", id)
        .executeUpdate();
  }
}
