package io.muster.adapters.persistence.account;

import io.muster.application.port.Logins;
import io.muster.domain.Refusal;
import io.muster.domain.access.Login;
import io.muster.domain.access.Member;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Folding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** Logins in their table, found by the folded name; the roles in a table beside it. */
final class JpaLogins implements Logins {

  private static final LoginMapper MAPPER = LoginMapper.INSTANCE;

  private final StatelessSession session;

  JpaLogins(StatelessSession session) {
    this.session = session;
  }

  @Override
  public Optional<Login> findByName(String name) {
    return session.createSelectionQuery("from LoginEntity where nameKey = :key", LoginEntity.class)
        .setParameter("key", Folding.fold(name))
        .uniqueResultOptional()
        .map(entity -> MAPPER.toRecord(entity, rolesOf(entity.id)));
  }

  @Override
  public Optional<Login> find(UUID id) {
    return found(session.get(LoginEntity.class, id));
  }

  @Override
  public Optional<Login> findForUpdate(UUID id) {
    return found(session.get(LoginEntity.class, id, LockMode.PESSIMISTIC_WRITE));
  }

  @Override
  public void insert(Login login) {
    try {
      session.insert(MAPPER.toEntity(login));
    } catch (ConstraintViolationException taken) {
      throw new DuplicateKeyException("the name is taken", Refusal.conflict("There is a login with that name."));
    }
    session.insertMultiple(MAPPER.toRoles(login));
  }

  @Override
  public void giveRole(UUID login, AccountId account, Role role) {
    session.upsert(MAPPER.toRole(login, account.value(), role));
  }

  /** In MySQL an assignment sees those before it: the count comes last, and the lock does not look at itself. */
  @Override
  public boolean countFailure(UUID login, int attempts, Instant now, Instant lockedUntil) {
    int counted = session
        .createMutationQuery("update LoginEntity set"
            + " lockedUntil = case when failures + 1 >= :attempts then :until else lockedUntil end,"
            + " failures = case when failures + 1 >= :attempts then 0 else failures + 1 end"
            + " where id = :login and (lockedUntil is null or lockedUntil <= :now)")
        .setParameter("attempts", attempts)
        .setParameter("until", lockedUntil)
        .setParameter("login", login)
        .setParameter("now", now)
        .executeUpdate();
    Optional<Instant> locked =
        session.createSelectionQuery("select lockedUntil from LoginEntity where id = :login", Instant.class)
            .setParameter("login", login)
            .uniqueResultOptional();
    return counted > 0 && locked.filter(now::isBefore).isPresent();
  }

  @Override
  public void forgetFailures(UUID login) {
    session.createMutationQuery("update LoginEntity set failures = 0 where id = :login")
        .setParameter("login", login)
        .executeUpdate();
  }

  @Override
  public void encodeAnew(UUID login, String before, String after) {
    session
        .createMutationQuery(
            "update LoginEntity set encodedPassword = :after where id = :login and encodedPassword = :before")
        .setParameter("after", after)
        .setParameter("login", login)
        .setParameter("before", before)
        .executeUpdate();
  }

  @Override
  public void changePassword(UUID login, String encoded) {
    session
        .createMutationQuery(
            "update LoginEntity set encodedPassword = :encoded, oneTimePassword = false where id = :login")
        .setParameter("encoded", encoded)
        .setParameter("login", login)
        .executeUpdate();
  }

  @Override
  public List<Member> members(AccountId account) {
    return session
        .createSelectionQuery("select new " + Member.class.getName() + "(login.name, role.role)"
            + " from LoginRoleEntity role join LoginEntity login on login.id = role.loginId"
            + " where role.accountId = :account", Member.class)
        .setParameter("account", account.value())
        .getResultList();
  }

  @Override
  public int countOwners(AccountId account) {
    return session
        .createSelectionQuery(
            "select count(*) from LoginRoleEntity where accountId = :account and role = :owner", Long.class)
        .setParameter("account", account.value())
        .setParameter("owner", Role.OWNER)
        .getSingleResult()
        .intValue();
  }

  @Override
  public void takeRole(UUID login, AccountId account) {
    session.createMutationQuery("delete from LoginRoleEntity where loginId = :login and accountId = :account")
        .setParameter("login", login)
        .setParameter("account", account.value())
        .executeUpdate();
  }

  @Override
  public void remove(UUID login) {
    session.createMutationQuery("delete from LoginRoleEntity where loginId = :login")
        .setParameter("login", login)
        .executeUpdate();
    session.createMutationQuery("delete from LoginEntity where id = :login")
        .setParameter("login", login)
        .executeUpdate();
  }

  private Optional<Login> found(@Nullable LoginEntity entity) {
    return Optional.ofNullable(entity).map(login -> MAPPER.toRecord(login, rolesOf(login.id)));
  }

  private List<LoginRoleEntity> rolesOf(UUID login) {
    return session.createSelectionQuery("from LoginRoleEntity where loginId = :login", LoginRoleEntity.class)
        .setParameter("login", login)
        .getResultList();
  }
}
