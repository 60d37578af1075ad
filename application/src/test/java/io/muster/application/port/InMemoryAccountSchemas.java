package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.discovery.AccountExtension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schemas of accounts in memory. */
public final class InMemoryAccountSchemas implements AccountSchemas, InMemoryStore {

  private final InMemoryAccounts accounts;
  private Map<AccountId, List<AccountExtension>> extensions = new HashMap<>();

  InMemoryAccountSchemas(InMemoryAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public List<AccountExtension> list(AccountId account) {
    return extensions.getOrDefault(account, List.of());
  }

  @Override
  public void raiseVersion(AccountId account) {
    accounts.raiseSchemaVersion(account);
  }

  @Override
  public void put(AccountId account, AccountExtension extension) {
    List<AccountExtension> changed = without(account, extension.schema().urn());
    changed.add(extension);
    changed.sort(Comparator.comparing(each -> each.schema().urn(), String.CASE_INSENSITIVE_ORDER));
    extensions.put(account, changed);
  }

  @Override
  public void remove(AccountId account, String urn) {
    extensions.put(account, without(account, urn));
  }

  @Override
  public Runnable snapshot() {
    Map<AccountId, List<AccountExtension>> copy = new HashMap<>(extensions);
    return () -> extensions = copy;
  }

  private List<AccountExtension> without(AccountId account, String urn) {
    return new ArrayList<>(list(account).stream().filter(each -> !each.schema().isNamed(urn)).toList());
  }
}
