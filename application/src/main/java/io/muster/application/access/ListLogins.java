package io.muster.application.access;

import io.muster.application.port.Logins;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Member;
import io.muster.domain.access.Role;
import java.util.Comparator;
import java.util.List;

/** Shows who has a role in an account. */
public final class ListLogins {

  private final Logins logins;
  private final Transactions transactions;

  public ListLogins(Logins logins, Transactions transactions) {
    this.logins = logins;
    this.transactions = transactions;
  }

  /** By name; needs an owner. */
  public List<Member> list(Administrator administrator) {
    administrator.require(Role.OWNER);
    return transactions.read(() -> logins.members(administrator.account().id())).stream()
        .sorted(Comparator.comparing(Member::name))
        .toList();
  }
}
