package io.muster.adapters.persistence.person;

import io.muster.application.port.People;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.resource.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** People in their table, found by the folded primary email. */
final class JpaPeople implements People {

  private static final PersonMapper MAPPER = PersonMapper.INSTANCE;
  private static final int CHUNK = 1_000;

  private final StatelessSession session;

  JpaPeople(StatelessSession session) {
    this.session = session;
  }

  @Override
  public Optional<Person> find(AccountId account, PersonId id) {
    return Optional.ofNullable(session.get(PersonEntity.class, key(account, id))).map(MAPPER::toRecord);
  }

  @Override
  public Optional<Person> findForUpdate(AccountId account, PersonId id) {
    return Optional.ofNullable(session.get(PersonEntity.class, key(account, id), LockMode.PESSIMISTIC_WRITE))
        .map(MAPPER::toRecord);
  }

  @Override
  public Optional<Person> findByPrimaryEmail(AccountId account, String primaryEmail) {
    return session.createSelectionQuery(
            "from PersonEntity where accountId = :account and primaryEmailKey = :key", PersonEntity.class)
        .setParameter("account", account.value())
        .setParameter("key", Folding.fold(primaryEmail))
        .uniqueResultOptional()
        .map(MAPPER::toRecord);
  }

  @Override
  public List<Person> findAll(AccountId account, Collection<PersonId> ids) {
    return among(account, "id", ids.stream().map(PersonId::value).distinct().toList());
  }

  @Override
  public List<Person> findAllByPrimaryEmail(AccountId account, Collection<String> primaryEmails) {
    return among(account, "primaryEmailKey", primaryEmails.stream().map(Folding::fold).distinct().toList());
  }

  private List<Person> among(AccountId account, String attribute, List<?> values) {
    List<Person> found = new ArrayList<>();
    for (int from = 0; from < values.size(); from += CHUNK) {
      session.createSelectionQuery(
              "from PersonEntity where accountId = :account and " + attribute + " in :values", PersonEntity.class)
          .setParameter("account", account.value())
          .setParameterList("values", values.subList(from, Math.min(from + CHUNK, values.size())))
          .getResultList()
          .forEach(entity -> found.add(MAPPER.toRecord(entity)));
    }
    return found;
  }

  @Override
  public void insert(AccountId account, Person person) {
    tellingTakenEmails(() -> session.insert(MAPPER.toEntity(account.value(), person)));
  }

  @Override
  public void update(AccountId account, Person before, Person after) {
    tellingTakenEmails(() -> session.update(MAPPER.toEntity(account.value(), after)));
  }

  @Override
  public long count(AccountId account) {
    return session.createSelectionQuery("select count(*) from PersonEntity where accountId = :account", Long.class)
        .setParameter("account", account.value())
        .getSingleResult();
  }

  @Override
  public long countEnabled(AccountId account) {
    return session.createSelectionQuery(
            "select count(*) from PersonEntity where accountId = :account and disabled = false", Long.class)
        .setParameter("account", account.value())
        .getSingleResult();
  }

  @Override
  public long countIn(AccountId account, OrganizationId organization) {
    return count(account, "organizationId", organization.value());
  }

  @Override
  public long countIn(AccountId account, SiteId site) {
    return count(account, "siteId", site.value());
  }

  private long count(AccountId account, String reference, UUID record) {
    return session.createSelectionQuery(
            "select count(*) from PersonEntity where accountId = :account and " + reference + " = :record", Long.class)
        .setParameter("account", account.value())
        .setParameter("record", record)
        .getSingleResult();
  }

  @Override
  public List<Person> list(AccountId account, Selection selection, @Nullable PersonId after, int limit) {
    Map<String, Object> conditions = conditions(account, selection);
    if (after != null) {
      conditions.put("id > :after", after.value());
    }
    SelectionQuery<PersonEntity> query = session.createSelectionQuery(
        "from PersonEntity where " + String.join(" and ", conditions.keySet()) + " order by id", PersonEntity.class);
    conditions.forEach((condition, value) ->
        query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
    return query.setMaxResults(limit).getResultList().stream().map(MAPPER::toRecord).toList();
  }

  private static Map<String, Object> conditions(AccountId account, Selection selection) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    conditions.put("accountId = :account", account.value());
    if (selection.primaryEmail() != null) {
      conditions.put("primaryEmailKey = :email", Folding.fold(selection.primaryEmail()));
    }
    if (selection.name() != null) {
      conditions.put("nameKey = :name", Folding.fold(selection.name()));
    }
    if (selection.disabled() != null) {
      conditions.put("disabled = :disabled", selection.disabled());
    }
    if (selection.organization() != null) {
      conditions.put("organizationId = :organization", selection.organization().value());
    }
    return conditions;
  }

  private static PersonEntity.Key key(AccountId account, PersonId id) {
    return new PersonEntity.Key(account.value(), id.value());
  }

  /**
   * Whoever writes a person has looked for that email before: it was taken meanwhile, so the transaction begins again
   * and finds the other person. Only when that does not help is it refused.
   */
  private static void tellingTakenEmails(Runnable change) {
    try {
      change.run();
    } catch (ConstraintViolationException violation) {
      if (violation.getKind() != ConstraintKind.UNIQUE) {
        throw violation;
      }
      throw new DuplicateKeyException("primary email is taken",
          Refusal.uniqueness("Another person has this primary_email."));
    }
  }
}
