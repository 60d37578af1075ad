package io.muster.application.access;

import io.muster.application.port.Accounts;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Caller;
import io.muster.domain.access.Scope;
import java.util.Optional;
import java.util.Set;

/** Tells on whose behalf a token speaks that a trusted issuer made, and whose account is known by its name. */
public final class AuthenticateIssued {

  private final Accounts accounts;
  private final Transactions transactions;

  public AuthenticateIssued(Accounts accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  /** Empty when there is no such account. */
  public Optional<Caller> authenticate(String account, String actor, Set<Scope> scopes) {
    return transactions.read(() -> accounts.findByName(account)).map(found -> new Caller(found, actor, scopes));
  }
}
