package io.muster.application.account;

import io.muster.application.port.Accounts;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Login;
import java.util.List;

/** The accounts that a login has a role in. */
public final class ListAccounts {

  private final Accounts accounts;
  private final Transactions transactions;

  public ListAccounts(Accounts accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  public List<Administrator> list(Login login) {
    return transactions.read(accounts::list).stream()
        .filter(account -> login.roles().containsKey(account.id()))
        .map(account -> new Administrator(account, login.name(), login.roles().get(account.id())))
        .toList();
  }
}
