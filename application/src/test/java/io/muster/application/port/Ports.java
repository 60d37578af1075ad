package io.muster.application.port;

import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import java.time.Instant;
import java.util.UUID;

/** A storage under test. */
public interface Ports {

  Transactions transactions();

  Accounts accounts();

  AccountSchemas schemas();

  Tokens tokens();

  Logins logins();

  Resources resources();

  Memberships memberships();

  People people();

  Organizations organizations();

  Sites sites();

  Mappings mappings();

  MappingVersions versions();

  ChangeLog log();

  ActivityChains chains();

  Seals seals();

  Jobs jobs();

  Impacts impacts();

  Holds holds();

  /** An account that no other test and no earlier run has. */
  default AccountId newAccount() {
    return transactions().write(() -> accounts().create("test-" + UUID.randomUUID(), Account.Kind.PRODUCTION, null,
        AccountSettings.DEFAULTS, Instant.EPOCH)).id();
  }
}
