package io.muster.application.job;

import io.muster.application.directory.KeepGroupInStep;
import io.muster.application.port.Resources;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.Collection;

/** Maps groups anew in the current transaction, each from what it is now. A group that is gone needs nothing. */
public final class MapGroupsAnew {

  private final Resources resources;
  private final KeepGroupInStep groups;

  public MapGroupsAnew(Resources resources, KeepGroupInStep groups) {
    this.resources = resources;
    this.groups = groups;
  }

  /** Locks the groups in the order of their identifiers, as every change does. */
  void map(AccountId account, Collection<ResourceId> ids) {
    groups.mapAnew(account, resources.findAllForUpdate(account, CoreResourceTypes.GROUPS, ids));
  }
}
