package io.muster.application.access;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.activity.Trail;
import io.muster.application.port.Accounts;
import io.muster.application.port.ApiKeys;
import io.muster.application.port.Logins;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Login;
import io.muster.domain.access.Member;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import java.util.List;
import java.util.Objects;

/** Takes a login's role in an account away; a login that has none anywhere else goes, with its API keys. */
public final class TakeRole {

  private final Accounts accounts;
  private final Logins logins;
  private final ApiKeys keys;
  private final Recorder recorder;

  public TakeRole(Accounts accounts, Logins logins, ApiKeys keys, Recorder recorder) {
    this.accounts = accounts;
    this.logins = logins;
    this.keys = keys;
    this.recorder = recorder;
  }

  /** Needs an owner. Refuses with {@code NOT_FOUND} who has no role here, and with {@code CONFLICT} the last owner. */
  public void take(Administrator administrator, String name) {
    Attempt attempt = Attempt.by(administrator, Operation.REVOKE, Matter.LOGIN);
    recorder.attempt(attempt, () -> {
      administrator.require(Role.OWNER);
      return recorder.write(attempt, trail -> take(administrator.account().id(), name, trail));
    });
  }

  private Trail take(AccountId account, String name, Trail trail) {
    accounts.findForUpdate(account).orElseThrow();
    Login login = GiveRole.locked(logins, name).filter(found -> found.roles().containsKey(account))
        .orElseThrow(() -> Refusal.notFound("There is no login of that name in this account."));
    Role role = Objects.requireNonNull(login.roles().get(account));
    if (role == Role.OWNER) {
      LastOwner.requireAnother(logins, account);
    }
    if (login.roles().size() == 1) {
      keys.removeAll(login.id());
      logins.remove(login.id());
    } else {
      logins.takeRole(login.id(), account);
    }
    return trail.about(login.id()).detail(GiveRole.detail(new Member(login.name(), role))).changed(List.of("role"));
  }
}
