package io.muster.application.port;

import io.muster.domain.Refusal;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Accounts in memory. */
public final class InMemoryAccounts implements Accounts, InMemoryStore {

  private Map<Long, Account> accounts = new TreeMap<>();
  private long latest;

  @Override
  public boolean isEmpty() {
    return accounts.isEmpty();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return Optional.ofNullable(accounts.get(id.value()));
  }

  @Override
  public Optional<Account> findForUpdate(AccountId id) {
    return find(id);
  }

  @Override
  public Optional<Account> findByName(String name) {
    return accounts.values().stream().filter(account -> account.name().equals(name)).findFirst();
  }

  @Override
  public List<Account> list() {
    return List.copyOf(accounts.values());
  }

  @Override
  public Account create(
      String name, Account.Kind kind, @Nullable AccountId production, AccountSettings settings, Instant created) {
    if (findByName(name).isPresent()) {
      throw Refusal.conflict("There is an account with that name.");
    }
    Account account = new Account(new AccountId(++latest), name, kind, production, settings, 0, created);
    accounts.put(latest, account);
    return account;
  }

  @Override
  public void change(AccountId id, AccountSettings settings) {
    Account before = find(id).orElseThrow(() -> Refusal.notFound("There is no account with that number."));
    accounts.put(id.value(), new Account(id, before.name(), before.kind(), before.production(), settings,
        before.schemaVersion(), before.created()));
  }

  void raiseSchemaVersion(AccountId id) {
    accounts.computeIfPresent(id.value(), (_, account) -> new Account(account.id(), account.name(), account.kind(),
        account.production(), account.settings(), account.schemaVersion() + 1, account.created()));
  }

  @Override
  public Runnable snapshot() {
    Map<Long, Account> copy = new TreeMap<>(accounts);
    return () -> accounts = copy;
  }
}
