package io.muster.application.access;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.activity.Trail;
import io.muster.application.port.Accounts;
import io.muster.application.port.Logins;
import io.muster.application.port.PasswordHashes;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Login;
import io.muster.domain.access.LoginName;
import io.muster.domain.access.Member;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
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
  private final Recorder recorder;
  private final NewLogins newLogins;

  public GiveRole(Accounts accounts, Logins logins, Recorder recorder, NewLogins newLogins) {
    this.accounts = accounts;
    this.logins = logins;
    this.recorder = recorder;
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
    Attempt attempt = Attempt.by(administrator, Operation.CHANGE, Matter.LOGIN);
    return recorder.attempt(attempt, () -> {
      administrator.require(Role.OWNER);
      LoginName.require(name);
      return recorder.write(attempt, trail -> give(administrator.account().id(), name, role, trail));
    });
  }

  private Given give(AccountId account, String name, Role role, Trail trail) {
    accounts.findForUpdate(account).orElseThrow();
    Login login = locked(logins, name).orElse(null);
    if (login == null) {
      Created created = create(name, account, role);
      trail.about(created.id()).detail(detail(created.given().member())).changed(List.of("role"));
      return created.given();
    }
    Given given = change(login, account, role);
    trail.about(login.id()).detail(detail(given.member())).changed(List.of("role"));
    return given;
  }

  /** A login's name may stand in the log, where it is the actor's too. */
  static String detail(Member member) {
    return member.role().name().toLowerCase(Locale.ROOT) + " " + member.name();
  }

  private record Created(UUID id, Given given) {}

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

  private Created create(String name, AccountId account, Role role) {
    String password = newLogins.passwords().get();
    UUID id = newLogins.ids().get();
    logins.insert(new Login(id, name, newLogins.hashes().encode(password), true, 0, null,
        Map.of(account, role), newLogins.clock().instant()));
    return new Created(id, new Given(new Member(name, role), true, password));
  }
}
