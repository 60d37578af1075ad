package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.discovery.AccountExtension;
import java.util.List;

/** The extension schemas that accounts have added for themselves. */
public interface AccountSchemas {

  /** In the order of their URNs. */
  List<AccountExtension> list(AccountId account);

  /**
   * Begins a change: raises the account's schema version, by which every replica notices. Until the transaction ends,
   * nobody else changes the schemas of the account.
   */
  void raiseVersion(AccountId account);

  /** Keeps the extension, in the place of one with the same URN in any case. */
  void put(AccountId account, AccountExtension extension);

  /** Forgets the extension of that URN, in any case, if there is one. */
  void remove(AccountId account, String urn);
}
