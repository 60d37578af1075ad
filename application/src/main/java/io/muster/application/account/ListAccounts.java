package io.muster.application.account;

import io.muster.application.port.Accounts;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Login;
import java.util.List;
import java.util.Optional;

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
        .flatMap(account -> Optional.ofNullable(login.roles().get(account.id())).stream()
            .map(role -> new Administrator(account, login.name(), role)))
        .toList();
  }
}
