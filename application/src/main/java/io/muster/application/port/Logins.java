package io.muster.application.port;

import io.muster.domain.access.Login;
import io.muster.domain.access.Member;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people who administer Muster. */
public interface Logins {

  /** By name, in any case. */
  Optional<Login> findByName(String name);

  Optional<Login> find(UUID id);

  /** Like {@link #find}; nobody else can change the login until the transaction ends. */
  Optional<Login> findForUpdate(UUID id);

  /** Refuses with {@code CONFLICT} when the name is taken. */
  void insert(Login login);

  /**
   * Counts a wrong password, unless the login is locked; with the last of {@code attempts} it is locked until then, and
   * counting begins anew. Whether that is what happened.
   */
  boolean countFailure(UUID login, int attempts, Instant now, Instant lockedUntil);

  void forgetFailures(UUID login);

  /** The same password, encoded in another way, unless it is another one by now. */
  void encodeAnew(UUID login, String before, String after);

  /** A password that the login has chosen. */
  void changePassword(UUID login, String encoded);

  /** Who has a role in the account; of other accounts nothing is told. */
  List<Member> members(AccountId account);

  int countOwners(AccountId account);

  /** The login has that role there from now on, whatever it had before. */
  void giveRole(UUID login, AccountId account, Role role);

  void takeRole(UUID login, AccountId account);

  /** With every role it has. */
  void remove(UUID login);
}
