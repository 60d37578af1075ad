package io.muster.application.job;

import io.muster.application.directory.KeepUserInStep;
import io.muster.application.directory.SafetyCatches.Occasion;
import io.muster.application.discovery.Catalogs;
import io.muster.application.port.Accounts;
import io.muster.application.port.Resources;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Maps users anew in the current transaction, each from what it is now, so that what was queued earlier never undoes a
 * newer change. A user that is gone needs nothing, unless its deletion is on hold.
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
  void map(AccountId account, Collection<ResourceId> ids, Occasion occasion) {
    ResourceType type = accounts.find(account)
        .flatMap(known -> catalogs.of(known).resourceTypeNamed(CoreResourceTypes.USER))
        .orElseThrow();
    List<Resource> there = new ArrayList<>();
    List<Resource> gone = new ArrayList<>();
    for (ResourceId id : ids.stream().sorted().toList()) {
      resources.findForUpdate(account, type, id).ifPresentOrElse(there::add, () -> gone.add(gone(type, id)));
    }
    users.mapAnew(account, there, occasion);
    users.deleteAnew(account, gone, occasion);
  }

  private static Resource gone(ResourceType type, ResourceId id) {
    return new Resource(type, id, Complex.EMPTY, Meta.firstAt(Instant.EPOCH));
  }
}
