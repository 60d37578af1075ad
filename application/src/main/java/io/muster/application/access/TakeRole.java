package io.muster.application.access;

import io.muster.application.port.Accounts;
import io.muster.application.port.ApiKeys;
import io.muster.application.port.Logins;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Login;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;

/** Takes a login's role in an account away; a login that has none anywhere else goes, with its API keys. */
public final class TakeRole {

  private final Accounts accounts;
  private final Logins logins;
  private final ApiKeys keys;
  private final Transactions transactions;

  public TakeRole(Accounts accounts, Logins logins, ApiKeys keys, Transactions transactions) {
    this.accounts = accounts;
    this.logins = logins;
    this.keys = keys;
    this.transactions = transactions;
  }

  /** Needs an owner. Refuses with {@code NOT_FOUND} who has no role here, and with {@code CONFLICT} the last owner. */
  public void take(Administrator administrator, String name) {
    administrator.require(Role.OWNER);
    AccountId account = administrator.account().id();
    transactions.write(() -> {
      accounts.findForUpdate(account).orElseThrow();
      Login login = GiveRole.locked(logins, name).filter(found -> found.roles().containsKey(account))
          .orElseThrow(() -> Refusal.notFound("There is no login of that name in this account."));
      if (login.roles().get(account) == Role.OWNER) {
        LastOwner.requireAnother(logins, account);
      }
      if (login.roles().size() == 1) {
        keys.removeAll(login.id());
        logins.remove(login.id());
      } else {
        logins.takeRole(login.id(), account);
      }
    });
  }
}
