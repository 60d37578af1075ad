package io.muster.adapters.persistence.account;

import io.muster.application.port.Accounts;
import io.muster.domain.Refusal;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Accounts in their table; the database gives the numbers. */
final class JpaAccounts implements Accounts {

  private static final AccountMapper MAPPER = AccountMapper.INSTANCE;

  private final StatelessSession session;

  JpaAccounts(StatelessSession session) {
    this.session = session;
  }

  @Override
  public boolean isEmpty() {
    return session.createSelectionQuery("from AccountEntity order by id", AccountEntity.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return Optional.ofNullable(session.get(AccountEntity.class, id.value())).map(MAPPER::toRecord);
  }

  @Override
  public Optional<Account> findForUpdate(AccountId id) {
    return Optional.ofNullable(session.get(AccountEntity.class, id.value(), LockMode.PESSIMISTIC_WRITE))
        .map(MAPPER::toRecord);
  }

  @Override
  public Optional<Account> findByName(String name) {
    return session.createSelectionQuery("from AccountEntity where name = :name", AccountEntity.class)
        .setParameter("name", name)
        .uniqueResultOptional()
        .map(MAPPER::toRecord);
  }

  @Override
  public List<Account> list() {
    return session.createSelectionQuery("from AccountEntity order by id", AccountEntity.class)
        .getResultList()
        .stream()
        .map(MAPPER::toRecord)
        .toList();
  }

  @Override
  public Account create(
      String name, Account.Kind kind, @Nullable AccountId production, AccountSettings settings, Instant created) {
    AccountEntity entity = new AccountEntity();
    entity.name = name;
    entity.kind = kind;
    entity.productionId = production == null ? null : production.value();
    entity.created = created;
    MAPPER.settle(settings, entity);
    try {
      session.insert(entity);
    } catch (ConstraintViolationException taken) {
      throw Refusal.conflict("There is an account with that name.");
    }
    return MAPPER.toRecord(entity);
  }

  @Override
  public void change(AccountId id, AccountSettings settings) {
    AccountEntity entity = session.get(AccountEntity.class, id.value());
    if (entity == null) {
      throw Refusal.notFound("There is no account with that number.");
    }
    MAPPER.settle(settings, entity);
    session.update(entity);
  }
}
