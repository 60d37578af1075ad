package io.muster.adapters.persistence.activity;

import io.muster.application.port.ChangeLog;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The activity log in its table; every filter has an index that is in the order of the log. */
final class JpaChangeLog implements ChangeLog {

  private static final ActivityMapper MAPPER = ActivityMapper.INSTANCE;

  /** What MySQL takes for a time; nothing happened before or after. */
  private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final StatelessSession session;

  JpaChangeLog(StatelessSession session) {
    this.session = session;
  }

  @Override
  public void append(AccountId account, List<Entry> entries) {
    session.insertMultiple(entries.stream().map(entry -> MAPPER.toEntity(account.value(), entry)).toList());
  }

  @Override
  public List<Activity> list(AccountId account, Selection selection, Activity.@Nullable Place after, int limit) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String conditions = conditions(account, selection, parameters);
    if (after != null) {
      conditions += " and happened <= :place and (happened < :place or id < :id)";
      parameters.put("place", after.at());
      parameters.put("id", after.id());
    }
    SelectionQuery<ActivityEntity> query = session.createSelectionQuery(
        "from ActivityEntity where " + conditions + " order by happened desc, id desc", ActivityEntity.class);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList().stream().map(MAPPER::toRecord).toList();
  }

  static String conditions(AccountId account, Selection selection, Map<String, Object> parameters) {
    Map<String, @Nullable Object> conditions = new LinkedHashMap<>();
    conditions.put("accountId = :account", account.value());
    conditions.put("actor = :actor", selection.actor());
    conditions.put("operation = :operation", selection.operation());
    conditions.put("resourceType = :type", selection.resourceType());
    conditions.put("resourceId = :resource", selection.resource() == null ? null : selection.resource().value());
    conditions.put("refused = :refused", selection.refused());
    conditions.put("repaired = :repaired", selection.repaired());
    conditions.put("happened >= :since", selection.since() == null ? null : storable(selection.since()));
    conditions.put("happened < :until", selection.until() == null ? null : storable(selection.until()));
    conditions.values().removeIf(value -> value == null);
    conditions.forEach((condition, value) ->
        parameters.put(condition.substring(condition.indexOf(':') + 1), value));
    return String.join(" and ", conditions.keySet());
  }

  /** The nearest time that every database can keep. */
  static Instant storable(Instant time) {
    return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
  }
}
