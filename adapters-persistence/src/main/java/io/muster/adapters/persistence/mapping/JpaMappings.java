package io.muster.adapters.persistence.mapping;

import io.muster.application.port.Mappings;
import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.resource.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Mapping statuses in their table, one for each SCIM resource that was ever mapped. */
final class JpaMappings implements Mappings {

  private static final MappingStatusMapper MAPPER = MappingStatusMapper.INSTANCE;
  private static final int CHUNK = 1_000;

  private final StatelessSession session;

  JpaMappings(StatelessSession session) {
    this.session = session;
  }

  @Override
  public Optional<MappingStatus> statusOf(AccountId account, ResourceId resource) {
    MappingStatusEntity.Key key = new MappingStatusEntity.Key(account.value(), resource.value());
    return Optional.ofNullable(session.get(MappingStatusEntity.class, key)).map(MAPPER::toRecord);
  }

  @Override
  public Map<ResourceId, MappingStatus> statusesOf(AccountId account, Collection<ResourceId> resources) {
    Map<ResourceId, MappingStatus> statuses = new HashMap<>();
    List<MappingStatusEntity.Key> keys = resources.stream()
        .map(resource -> new MappingStatusEntity.Key(account.value(), resource.value()))
        .toList();
    for (int from = 0; from < keys.size(); from += CHUNK) {
      session.createSelectionQuery("from MappingStatusEntity s where id(s) in :keys", MappingStatusEntity.class)
          .setParameterList("keys", keys.subList(from, Math.min(from + CHUNK, keys.size())))
          .getResultList()
          .forEach(entity -> statuses.put(new ResourceId(entity.resourceId), MAPPER.toRecord(entity)));
    }
    return statuses;
  }

  @Override
  public List<ResourceId> linkedTo(AccountId account, Target target) {
    return session.createSelectionQuery("select resourceId from MappingStatusEntity"
            + " where accountId = :account and targetId = :id and targetKind = :kind order by resourceId", UUID.class)
        .setParameter("account", account.value())
        .setParameter("id", TargetKind.idOf(target))
        .setParameter("kind", TargetKind.of(target))
        .getResultList()
        .stream()
        .map(ResourceId::new)
        .toList();
  }

  @Override
  public void record(AccountId account, MappingStatus status) {
    session.upsert(MAPPER.toEntity(account.value(), status));
  }
}
