package io.muster.application.job;

import io.muster.application.directory.KeepUserInStep;
import io.muster.application.discovery.Catalogs;
import io.muster.application.port.Accounts;
import io.muster.application.port.Resources;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.Collection;

/**
 * Maps users anew in the current transaction, each from what it is now, so that what was queued earlier never undoes a
 * newer change. A user that is gone needs nothing.
 */
public final class MapUsersAnew {

  private final Accounts accounts;
  private final Catalogs catalogs;
  private final Resources resources;
  private final KeepUserInStep users;

  public MapUsersAnew(Accounts accounts, Catalogs catalogs, Resources resources, KeepUserInStep users) {
    this.accounts = accounts;
    this.catalogs = catalogs;
    this.resources = resources;
    this.users = users;
  }

  /** Locks the users in the order of their identifiers, each like a write does. */
  void map(AccountId account, Collection<ResourceId> ids) {
    ResourceType type = accounts.find(account)
        .flatMap(known -> catalogs.of(known).resourceTypeNamed(CoreResourceTypes.USER))
        .orElseThrow();
    users.mapAnew(account,
        ids.stream().sorted().flatMap(id -> resources.findForUpdate(account, type, id).stream()).toList());
  }
}
