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
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/** Revisions, where the log keeps them. */
final class JpaHistory implements History {

  private static final ActivityMapper MAPPER = ActivityMapper.INSTANCE;

  /** Their index, named since MySQL would sooner read all that was ever done to the subject. */
  private static final String REVISIONS = "activity_revised";

  /** All of that index: H2 takes it for the order only then. */
  private static final String LATEST_FIRST =
      " order by accountId desc, resourceId desc, revised desc, happened desc, id desc";

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
    Query<EntryEntity> query = session.createQuery(
            "from EntryEntity where accountId = :account and resourceId = :resource and revised = true"
                + " and resourceType = :type" + condition + LATEST_FIRST,
            EntryEntity.class)
        .setParameter("account", account.value())
        .setParameter("resource", subject.id().value())
        .setParameter("type", subject.resourceType())
        .addQueryHint(REVISIONS);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList().stream().map(MAPPER::toEntry).toList();
  }
}
