package io.muster.application.mapping;

import io.muster.application.directory.KeepGroupInStep;
import io.muster.application.directory.KeepUserInStep;
import io.muster.application.discovery.Catalogs;
import io.muster.application.port.Resources;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;

/** Maps one SCIM user or group again by the mapping in force, such as after its surroundings were put right by hand. */
public final class MapAgain {

  private final Catalogs catalogs;
  private final Resources resources;
  private final KeepUserInStep users;
  private final KeepGroupInStep groups;
  private final Transactions transactions;

  public MapAgain(
      Catalogs catalogs,
      Resources resources,
      KeepUserInStep users,
      KeepGroupInStep groups,
      Transactions transactions) {
    this.catalogs = catalogs;
    this.resources = resources;
    this.users = users;
    this.groups = groups;
    this.transactions = transactions;
  }

  /** Needs an administrator. Refuses with {@code NOT_FOUND} a user that is not there. */
  public void user(Administrator administrator, ResourceId id) {
    administrator.require(Role.ADMINISTRATOR);
    Account account = administrator.account();
    transactions.write(() -> users.mapAnew(account.id(), List.of(locked(account, CoreResourceTypes.USER, id))));
  }

  /** Needs an administrator. Refuses with {@code NOT_FOUND} a group that is not there. */
  public void group(Administrator administrator, ResourceId id) {
    administrator.require(Role.ADMINISTRATOR);
    Account account = administrator.account();
    transactions.write(() -> groups.mapAnew(account.id(), List.of(locked(account, CoreResourceTypes.GROUP, id))));
  }

  private Resource locked(Account account, String type, ResourceId id) {
    return resources.findForUpdate(account.id(), catalogs.of(account).resourceTypeNamed(type).orElseThrow(), id)
        .orElseThrow(() -> Refusal.notFound("There is no SCIM " + type + " with this identifier."));
  }
}
