package io.muster.application.account;

import io.muster.application.port.Accounts;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Principal;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts that somebody has a role in. */
public final class ListAccounts {

  private final Accounts accounts;
  private final Transactions transactions;

  public ListAccounts(Accounts accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  public List<Administrator> list(Principal principal) {
    Map<AccountId, Role> roles = principal.roles();
    return transactions.read(accounts::list).stream()
        .flatMap(account -> Optional.ofNullable(roles.get(account.id())).stream()
            .map(role -> new Administrator(account, principal.actor(), role)))
        .toList();
  }
}
