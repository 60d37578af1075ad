package io.muster.adapters.persistence.organization;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** Rows of one entity whose names are unique within their account, in any case. */
record NamedRecords<E>(StatelessSession session, Class<E> entity) {

  private static final String ONE_DEFAULT = "organization_one_default";
  private static final int CHUNK = 1_000;

  Optional<E> find(Object key) {
    return Optional.ofNullable(session.get(entity, key));
  }

  Optional<E> findForUpdate(Object key) {
    return Optional.ofNullable(session.get(entity, key, LockMode.PESSIMISTIC_WRITE));
  }

  Optional<E> findByName(AccountId account, String name) {
    return list(account, name, null, 1).stream().findFirst();
  }

  List<E> findAll(AccountId account, Collection<UUID> ids) {
    return among(account, "id", ids.stream().distinct().toList());
  }

  List<E> findAllByName(AccountId account, Collection<String> names) {
    return among(account, "nameKey", names.stream().map(Folding::fold).distinct().toList());
  }

  private List<E> among(AccountId account, String attribute, List<?> values) {
    List<E> found = new ArrayList<>();
    for (int from = 0; from < values.size(); from += CHUNK) {
      found.addAll(session.createSelectionQuery(
              "from " + entity.getSimpleName() + " where accountId = :account and " + attribute + " in :values", entity)
          .setParameter("account", account.value())
          .setParameterList("values", values.subList(from, Math.min(from + CHUNK, values.size())))
          .getResultList());
    }
    return found;
  }

  /** In the order of their identifiers; {@code name} and {@code after} restrict the list when they are given. */
  List<E> list(AccountId account, @Nullable String name, @Nullable UUID after, int limit) {
    String condition = "accountId = :account" + (name == null ? "" : " and nameKey = :name")
        + (after == null ? "" : " and id > :after");
    SelectionQuery<E> query = session.createSelectionQuery(
        "from " + entity.getSimpleName() + " where " + condition + " order by id", entity);
    query.setParameter("account", account.value());
    if (name != null) {
      query.setParameter("name", Folding.fold(name));
    }
    if (after != null) {
      query.setParameter("after", after);
    }
    return query.setMaxResults(limit).getResultList();
  }

  long count(AccountId account) {
    return session.createSelectionQuery(
            "select count(*) from " + entity.getSimpleName() + " where accountId = :account", Long.class)
        .setParameter("account", account.value())
        .getSingleResult();
  }

  void insert(E row) {
    tellingLostRaces(() -> session.insert(row));
  }

  void update(E row) {
    tellingLostRaces(() -> session.update(row));
  }

  /**
   * Whoever writes a record has looked for that name, and for the default, before: it was taken meanwhile, so the
   * transaction begins again and finds the other record. Only when that does not help is it refused.
   */
  private static void tellingLostRaces(Runnable change) {
    try {
      change.run();
    } catch (ConstraintViolationException violation) {
      if (violation.getKind() != ConstraintKind.UNIQUE) {
        throw violation;
      }
      boolean isDefault = String.valueOf(violation.getConstraintName()).toLowerCase(Locale.ROOT).contains(ONE_DEFAULT);
      throw new DuplicateKeyException("another record was faster", isDefault
          ? Refusal.conflict("Another organization is the default.")
          : Refusal.uniqueness("Another one has this name."));
    }
  }
}
