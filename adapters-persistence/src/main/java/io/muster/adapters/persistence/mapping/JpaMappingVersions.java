package io.muster.adapters.persistence.mapping;

import io.muster.application.port.MappingVersions;
import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingVersion;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Mapping versions in their table, and beside it for each account and kind the one in force. */
final class JpaMappingVersions implements MappingVersions {

  private static final MappingVersionMapper MAPPER = MappingVersionMapper.INSTANCE;

  private final StatelessSession session;

  JpaMappingVersions(StatelessSession session) {
    this.session = session;
  }

  @Override
  public int inForce(AccountId account, MappingKind kind) {
    return found(account, kind, LockModeType.NONE).map(entity -> entity.version).orElse(MappingVersion.DEFAULT);
  }

  @Override
  public int inForceForUpdate(AccountId account, MappingKind kind) {
    return found(account, kind, LockModeType.PESSIMISTIC_WRITE)
        .map(entity -> entity.version)
        .orElse(MappingVersion.DEFAULT);
  }

  @Override
  public Optional<MappingVersion> find(AccountId account, MappingKind kind, int number) {
    MappingVersionEntity.Key key = new MappingVersionEntity.Key(account.value(), kind, number);
    return Optional.ofNullable(session.get(MappingVersionEntity.class, key)).map(MAPPER::toRecord);
  }

  @Override
  public List<MappingVersion> list(AccountId account, MappingKind kind, @Nullable Integer before, int limit) {
    return session.createSelectionQuery("from MappingVersionEntity where accountId = :account and kind = :kind"
            + " and version < :before order by version desc", MappingVersionEntity.class)
        .setParameter("account", account.value())
        .setParameter("kind", kind)
        .setParameter("before", before == null ? Integer.MAX_VALUE : before)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(MAPPER::toRecord)
        .toList();
  }

  @Override
  public void save(AccountId account, MappingVersion version) {
    session.insert(MAPPER.toEntity(account.value(), version));
    MappingInForceEntity entity = new MappingInForceEntity();
    entity.accountId = account.value();
    entity.kind = version.kind();
    entity.version = version.number();
    if (found(account, version.kind(), LockModeType.NONE).isPresent()) {
      session.update(entity);
    } else {
      session.insert(entity);
    }
  }

  @Override
  public void leaveOutdated(AccountId account, MappingKind kind) {
    session.createMutationQuery(
            "update MappingInForceEntity set paused = true where accountId = :account and kind = :kind")
        .setParameter("account", account.value())
        .setParameter("kind", kind)
        .executeUpdate();
  }

  @Override
  public List<Unfinished> unfinished(int limit) {
    return session.createSelectionQuery("from MappingInForceEntity f where f.paused = false and exists"
            + " (select 1 from MappingStatusEntity s where s.accountId = f.accountId and s.kind = f.kind"
            + " and s.version < f.version) order by f.accountId", MappingInForceEntity.class)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(entity -> new Unfinished(new AccountId(entity.accountId), entity.kind, entity.version))
        .toList();
  }

  private Optional<MappingInForceEntity> found(AccountId account, MappingKind kind, LockModeType lock) {
    SelectionQuery<MappingInForceEntity> query = session.createSelectionQuery(
            "from MappingInForceEntity where accountId = :account and kind = :kind", MappingInForceEntity.class)
        .setParameter("account", account.value())
        .setParameter("kind", kind);
    return query.setLockMode(lock).uniqueResultOptional();
  }
}
