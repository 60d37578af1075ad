package io.muster.application.access;

import io.muster.application.port.Accounts;
import io.muster.application.port.Logins;
import io.muster.application.port.PasswordHashes;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Login;
import io.muster.domain.access.LoginName;
import io.muster.domain.access.Member;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives a login a role in an account. Whoever has no login yet gets one, with a password that opens nothing but the choice
 * of another. The account is locked meanwhile, and then the login, so that it never loses its last owner.
 */
public final class GiveRole {

  private final Accounts accounts;
  private final Logins logins;
  private final Transactions transactions;
  private final NewLogins newLogins;

  public GiveRole(Accounts accounts, Logins logins, Transactions transactions, NewLogins newLogins) {
    this.accounts = accounts;
    this.logins = logins;
    this.transactions = transactions;
    this.newLogins = newLogins;
  }

  /** How logins and their passwords are made, and the time. */
  public record NewLogins(
      Supplier<UUID> ids, Supplier<String> passwords, PasswordHashes hashes, InstantSource clock) {}

  /** {@code joined}, when the login had no role here before; the password is that of a new login, and shown once. */
  public record Given(Member member, boolean joined, @Nullable String oneTimePassword) {}

  /**
   * Needs an owner. Refuses with {@code INVALID_VALUE} what cannot be a name, and with {@code CONFLICT} to demote the last
   * owner.
   */
  public Given give(Administrator administrator, String name, Role role) {
    administrator.require(Role.OWNER);
    LoginName.require(name);
    AccountId account = administrator.account().id();
    return transactions.write(() -> {
      accounts.findForUpdate(account).orElseThrow();
      return locked(logins, name)
          .map(login -> change(login, account, role))
          .orElseGet(() -> create(name, account, role));
    });
  }

  /** The login of that name, which nobody else changes until the transaction ends. */
  static Optional<Login> locked(Logins logins, String name) {
    return logins.findByName(name).flatMap(login -> logins.findForUpdate(login.id()));
  }

  private Given change(Login login, AccountId account, Role role) {
    Role before = login.roles().get(account);
    if (before == Role.OWNER && role != Role.OWNER) {
      LastOwner.requireAnother(logins, account);
    }
    logins.giveRole(login.id(), account, role);
    return new Given(new Member(login.name(), role), before == null, null);
  }

  private Given create(String name, AccountId account, Role role) {
    String password = newLogins.passwords().get();
    logins.insert(new Login(newLogins.ids().get(), name, newLogins.hashes().encode(password), true, 0, null,
        Map.of(account, role), newLogins.clock().instant()));
    return new Given(new Member(name, role), true, password);
  }
}
