package io.muster.application.port;

import io.muster.application.activity.ReadRecorder;
import io.muster.application.activity.Recorder;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** A storage under test. */
public interface Ports {

  Transactions transactions();

  Accounts accounts();

  AccountSchemas schemas();

  Tokens tokens();

  Logins logins();

  ApiKeys keys();

  Resources resources();

  Memberships memberships();

  People people();

  Organizations organizations();

  Sites sites();

  Mappings mappings();

  MappingVersions versions();

  ChangeLog log();

  ActivityChains chains();

  ActivityCounts counts();

  History history();

  Seals seals();

  Jobs jobs();

  Impacts impacts();

  Holds holds();

  /** Keeps the log of this storage, at the fixtures' time. */
  default Recorder recorder() {
    return new Recorder(
        log(), transactions(), () -> Fixtures.newId().value(), InstantSource.fixed(Fixtures.NOW));
  }

  /** Keeps every read in the log of this storage, at the fixtures' time. */
  default ReadRecorder readRecorder() {
    return new ReadRecorder(
        log(), transactions(), () -> Fixtures.newId().value(), InstantSource.fixed(Fixtures.NOW), true);
  }

  /** An account that no other test and no earlier run has. */
  default AccountId newAccount() {
    return transactions().write(() -> accounts().create("test-" + UUID.randomUUID(), Account.Kind.PRODUCTION, null,
        AccountSettings.DEFAULTS, Instant.EPOCH)).id();
  }
}
