package io.muster.application.port;

import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts of this installation. */
public interface Accounts {

  boolean isEmpty();

  Optional<Account> find(AccountId id);

  /** Like {@link #find}; nobody else can change the account until the transaction ends. */
  Optional<Account> findForUpdate(AccountId id);

  Optional<Account> findByName(String name);

  List<Account> list();

  /** Gives the account its number. Refuses with {@code CONFLICT} when the name is taken. */
  Account create(
      String name, Account.Kind kind, @Nullable AccountId production, AccountSettings settings, Instant created);

  void change(AccountId id, AccountSettings settings);
}
