package io.muster.application.access;

import io.muster.application.port.Accounts;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Login;
import io.muster.domain.access.Role;
import java.util.Optional;

/** Lets a login work in an account, in the role it has there. */
public final class EnterAccount {

  private final Accounts accounts;
  private final Transactions transactions;

  public EnterAccount(Accounts accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  /** Refuses with {@code NOT_FOUND} when there is no such account as far as this login may know. */
  public Administrator enter(Login login, String accountName) {
    return transactions.read(() -> accounts.findByName(accountName))
        .flatMap(account -> Optional.ofNullable(login.roles().get(account.id()))
            .map((Role role) -> new Administrator(account, login.name(), role)))
        .orElseThrow(() -> Refusal.notFound("There is no account of that name, or you have no role in it."));
  }
}
