package io.muster.application.access;

import io.muster.application.port.Accounts;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Principal;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells somebody who they are here. */
public final class ReadLogin {

  private final Accounts accounts;
  private final Transactions transactions;

  public ReadLogin(Accounts accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  /** What somebody should see to. */
  public enum Warning {
    /** The password was chosen by somebody else, and nothing can be done until it is changed. */
    ONE_TIME_PASSWORD
  }

  public record RoleThere(String account, Role role) {}

  /** {@code key}, where a program asks, is how its key begins. */
  public record Myself(String name, @Nullable String key, List<RoleThere> roles, Set<Warning> warnings) {}

  /** Shows no roles as long as the password is a one-time one. */
  public Myself read(Principal principal) {
    boolean oneTime = principal.mustChangePassword();
    Map<AccountId, Role> roles = oneTime ? Map.of() : principal.roles();
    List<RoleThere> there = transactions.read(accounts::list).stream()
        .flatMap(account -> Optional.ofNullable(roles.get(account.id())).stream()
            .map(role -> new RoleThere(account.name(), role)))
        .toList();
    return new Myself(principal.login().name(),
        principal.key() == null ? null : principal.key().prefix(), there,
        oneTime ? EnumSet.of(Warning.ONE_TIME_PASSWORD) : EnumSet.noneOf(Warning.class));
  }
}
