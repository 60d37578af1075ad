package io.muster.application.access;

import io.muster.application.port.Accounts;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Principal;
import io.muster.domain.access.Role;
import java.util.Optional;

/** Lets somebody work in an account, in the role they have there. */
public final class EnterAccount {

  private final Accounts accounts;
  private final Transactions transactions;

  public EnterAccount(Accounts accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  /** Refuses with {@code NOT_FOUND} when there is no such account as far as they may know. */
  public Administrator enter(Principal principal, String accountName) {
    return transactions.read(() -> accounts.findByName(accountName))
        .flatMap(account -> Optional.ofNullable(principal.roles().get(account.id()))
            .map((Role role) -> new Administrator(account, principal.actor(), role)))
        .orElseThrow(() -> Refusal.notFound("There is no account of that name, or you have no role in it."));
  }
}
