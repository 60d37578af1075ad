package io.muster.adapters.persistence.mapping;

import io.muster.application.port.Mappings;
import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Mapping statuses in their table, one for each SCIM resource that was ever mapped. */
final class JpaMappings implements Mappings {

  private static final MappingStatusMapper MAPPER = MappingStatusMapper.INSTANCE;
  private static final int CHUNK = 1_000;

  private final StatelessSession session;

  /** A resource, and the record that it is linked to. */
  record LinkRow(UUID resource, TargetKind kind, UUID target) {}

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
  public Map<Target, List<ResourceId>> linkedToEach(AccountId account, Collection<? extends Target> targets) {
    Map<Target, List<ResourceId>> linked = new HashMap<>();
    List<UUID> ids = targets.stream().map(TargetKind::idOf).distinct().toList();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      session.createSelectionQuery("select resourceId, targetKind, targetId from MappingStatusEntity"
              + " where accountId = :account and targetId in :ids order by resourceId", LinkRow.class)
          .setParameter("account", account.value())
          .setParameterList("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
          .getResultList()
          .forEach(row -> linked.computeIfAbsent(row.kind().target(row.target()), _ -> new ArrayList<>())
              .add(new ResourceId(row.resource())));
    }
    linked.keySet().retainAll(Set.copyOf(targets));
    return linked;
  }

  @Override
  public List<ResourceId> outdated(AccountId account, MappingKind kind, int version, int limit) {
    return session.createSelectionQuery("select resourceId from MappingStatusEntity where accountId = :account"
            + " and kind = :kind and version < :version order by version, resourceId", UUID.class)
        .setParameter("account", account.value())
        .setParameter("kind", kind)
        .setParameter("version", version)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(ResourceId::new)
        .toList();
  }

  @Override
  public int countOutdated(AccountId account, MappingKind kind, int version) {
    return Math.toIntExact(session.createSelectionQuery("select count(*) from MappingStatusEntity"
            + " where accountId = :account and kind = :kind and version < :version", Long.class)
        .setParameter("account", account.value())
        .setParameter("kind", kind)
        .setParameter("version", version)
        .getSingleResult());
  }

  /** One by one: H2 would look through the whole account for a list of them. */
  @Override
  public int settle(AccountId account, MappingKind kind, int version, Collection<ResourceId> resources) {
    int settled = 0;
    for (ResourceId resource : resources) {
      settled += session.createMutationQuery("update MappingStatusEntity set version = :version where"
              + " accountId = :account and resourceId = :id and kind = :kind and version < :version")
          .setParameter("version", version)
          .setParameter("account", account.value())
          .setParameter("id", resource.value())
          .setParameter("kind", kind)
          .executeUpdate();
    }
    return settled;
  }

  @Override
  public List<ResourceId> troubled(AccountId account, MappingKind kind, int limit) {
    return session.createSelectionQuery("select resourceId from MappingStatusEntity where accountId = :account"
            + " and kind = :kind and troubled = true order by resourceId", UUID.class)
        .setParameter("account", account.value())
        .setParameter("kind", kind)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(ResourceId::new)
        .toList();
  }

  @Override
  public List<ResourceId> onHold(AccountId account, int hold, @Nullable ResourceId after, int limit) {
    SelectionQuery<UUID> query = session.createSelectionQuery("select resourceId from MappingStatusEntity where"
            + " accountId = :account and holdNumber = :hold" + (after == null ? "" : " and resourceId > :after")
            + " order by resourceId", UUID.class)
        .setParameter("account", account.value())
        .setParameter("hold", hold);
    if (after != null) {
      query.setParameter("after", after.value());
    }
    return query.setMaxResults(limit).getResultList().stream().map(ResourceId::new).toList();
  }

  @Override
  public int countOnHold(AccountId account, int hold) {
    return Math.toIntExact(session.createSelectionQuery(
            "select count(*) from MappingStatusEntity where accountId = :account and holdNumber = :hold", Long.class)
        .setParameter("account", account.value())
        .setParameter("hold", hold)
        .getSingleResult());
  }

  /** One by one, as in {@link #settle}. */
  @Override
  public void takeOffHold(AccountId account, int hold, Collection<ResourceId> resources, String problem) {
    for (ResourceId resource : resources) {
      session.createMutationQuery("update MappingStatusEntity set holdNumber = null, problem = :problem where"
              + " accountId = :account and resourceId = :id and holdNumber = :hold")
          .setParameter("problem", problem)
          .setParameter("account", account.value())
          .setParameter("id", resource.value())
          .setParameter("hold", hold)
          .executeUpdate();
    }
  }

  @Override
  public void record(AccountId account, MappingStatus status) {
    session.upsert(MAPPER.toEntity(account.value(), status));
  }
}
