package io.muster.adapters.persistence.activity;

import io.muster.application.port.History;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Revisions, where the log keeps them; the index of revisions is in the order of the log. */
final class JpaHistory implements History {

  private static final ActivityMapper MAPPER = ActivityMapper.INSTANCE;

  private final StatelessSession session;

  JpaHistory(StatelessSession session) {
    this.session = session;
  }

  @Override
  public List<Entry> list(AccountId account, Subject subject, Activity.@Nullable Place after, int limit) {
    return after == null
        ? revisions(account, subject, "", Map.of(), limit)
        : revisions(account, subject, " and happened <= :place and (happened < :place or id < :last)",
            Map.of("place", after.at(), "last", after.id()), limit);
  }

  @Override
  public Optional<Entry> at(AccountId account, Subject subject, Instant time) {
    return revisions(account, subject, " and happened <= :time", Map.of("time", JpaChangeLog.storable(time)), 1)
        .stream().findFirst();
  }

  @Override
  public Optional<Entry> find(AccountId account, Subject subject, UUID revision) {
    return revisions(account, subject, " and id = :revision", Map.of("revision", revision), 1).stream().findFirst();
  }

  private List<Entry> revisions(
      AccountId account, Subject subject, String condition, Map<String, Object> parameters, int limit) {
    SelectionQuery<EntryEntity> query = session.createSelectionQuery(
            "from EntryEntity where accountId = :account and resourceId = :resource and revised = true"
                + " and resourceType = :type" + condition + " order by happened desc, id desc",
            EntryEntity.class)
        .setParameter("account", account.value())
        .setParameter("resource", subject.id().value())
        .setParameter("type", subject.resourceType());
    parameters.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList().stream().map(MAPPER::toEntry).toList();
  }
}
