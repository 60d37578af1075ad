package io.muster.application.account;

import io.muster.application.port.Accounts;
import io.muster.application.port.Organizations;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens an account with what every account has: settings, and a default organization named like it. */
public final class OpenAccount {

  private final Accounts accounts;
  private final Organizations organizations;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public OpenAccount(Accounts accounts, Organizations organizations, Supplier<UUID> ids, InstantSource clock) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.ids = ids;
    this.clock = clock;
  }

  /** Within the transaction of whoever asks. Refuses with {@code CONFLICT} when the name is taken. */
  Account open(String name, @Nullable Account production) {
    Account account = accounts.create(name, production == null ? Account.Kind.PRODUCTION : Account.Kind.QA,
        production == null ? null : production.id(), AccountSettings.DEFAULTS, clock.instant());
    organizations.insert(account.id(),
        new Organization(new OrganizationId(ids.get()), name, false, null, null, true, null));
    return account;
  }
}
