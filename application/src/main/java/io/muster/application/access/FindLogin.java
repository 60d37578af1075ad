package io.muster.application.access;

import io.muster.application.port.Logins;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Login;
import java.util.Optional;

/** Finds the login that somebody claims to have; whether the password is right is for the caller to check. */
public final class FindLogin {

  private final Logins logins;
  private final Transactions transactions;

  public FindLogin(Logins logins, Transactions transactions) {
    this.logins = logins;
    this.transactions = transactions;
  }

  public Optional<Login> find(String name) {
    return transactions.read(() -> logins.findByName(name));
  }
}
