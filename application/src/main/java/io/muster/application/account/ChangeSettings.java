package io.muster.application.account;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.discovery.Catalogs;
import io.muster.application.port.Accounts;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.account.SettingNames;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes the settings of an account; a token's caller sees them at once here, and within seconds on other replicas. */
public final class ChangeSettings {

  private final Accounts accounts;
  private final Catalogs catalogs;
  private final Recorder recorder;
  private final Consumer<AccountId> changed;

  /** {@code changed} is told of every account whose settings were changed here, so that nothing remembered outlives them. */
  public ChangeSettings(
      Accounts accounts, Catalogs catalogs, Recorder recorder, Consumer<AccountId> changed) {
    this.accounts = accounts;
    this.catalogs = catalogs;
    this.recorder = recorder;
    this.changed = changed;
  }

  /**
   * The account with the settings that {@code change} makes of the present ones; needs an administrator. Refuses with
   * {@code INVALID_VALUE} to call custom fields as another schema is called.
   */
  public Account change(Administrator administrator, UnaryOperator<AccountSettings> change) {
    Attempt attempt = Attempt.by(administrator, Operation.CHANGE, Matter.SETTINGS);
    Account result = recorder.attempt(attempt, () -> changed(administrator, attempt, change));
    changed.accept(result.id());
    return result;
  }

  private Account changed(Administrator administrator, Attempt attempt, UnaryOperator<AccountSettings> change) {
    administrator.require(Role.ADMINISTRATOR);
    return recorder.write(attempt, trail -> {
      Account account = accounts.findForUpdate(administrator.account().id()).orElseThrow();
      AccountSettings settings = change.apply(account.settings());
      requireFree(settings.customFieldsUrn(), account);
      accounts.change(account.id(), settings);
      trail.changed(SettingNames.changed(account.settings(), settings));
      return new Account(account.id(), account.name(), account.kind(), account.production(), settings,
          account.schemaVersion(), account.created());
    });
  }

  private void requireFree(String customFieldsUrn, Account account) {
    if (catalogs.of(account).schemaNamed(customFieldsUrn).filter(schema -> !schema.open()).isPresent()) {
      throw Refusal.invalidValue("custom_fields_urn must not be the URN of another schema.");
    }
  }
}
