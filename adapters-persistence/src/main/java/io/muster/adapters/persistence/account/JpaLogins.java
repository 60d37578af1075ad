package io.muster.adapters.persistence.account;

import io.muster.application.port.Logins;
import io.muster.domain.Refusal;
import io.muster.domain.access.Login;
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
    refusingTakenNames(() -> session.insert(MAPPER.toEntity(login)));
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

  private Optional<Login> found(@Nullable LoginEntity entity) {
    return Optional.ofNullable(entity).map(login -> MAPPER.toRecord(login, rolesOf(login.id)));
  }

  private List<LoginRoleEntity> rolesOf(UUID login) {
    return session.createSelectionQuery("from LoginRoleEntity where loginId = :login", LoginRoleEntity.class)
        .setParameter("login", login)
        .getResultList();
  }

  private static void refusingTakenNames(Runnable change) {
    try {
      change.run();
    } catch (ConstraintViolationException taken) {
      throw Refusal.conflict("There is a login with that name.");
    }
  }
}
