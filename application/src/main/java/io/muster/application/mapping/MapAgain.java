package io.muster.application.mapping;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.directory.KeepGroupInStep;
import io.muster.application.directory.KeepUserInStep;
import io.muster.application.discovery.Catalogs;
import io.muster.application.port.Resources;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.activity.Operation;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;
import java.util.function.Consumer;

/** Maps one SCIM user or group again by the mapping in force, such as after its surroundings were put right by hand. */
public final class MapAgain {

  private final Catalogs catalogs;
  private final Resources resources;
  private final KeepUserInStep users;
  private final KeepGroupInStep groups;
  private final Recorder recorder;

  public MapAgain(
      Catalogs catalogs,
      Resources resources,
      KeepUserInStep users,
      KeepGroupInStep groups,
      Recorder recorder) {
    this.catalogs = catalogs;
    this.resources = resources;
    this.users = users;
    this.groups = groups;
    this.recorder = recorder;
  }

  /** Needs an administrator. Refuses with {@code NOT_FOUND} a user that is not there. */
  public void user(Administrator administrator, ResourceId id) {
    map(administrator, CoreResourceTypes.USER, id, user -> users.mapAnew(administrator.account().id(), List.of(user)));
  }

  /** Needs an administrator. Refuses with {@code NOT_FOUND} a group that is not there. */
  public void group(Administrator administrator, ResourceId id) {
    map(administrator, CoreResourceTypes.GROUP, id, group -> groups.mapAnew(administrator.account().id(), List.of(group)));
  }

  private void map(Administrator administrator, String type, ResourceId id, Consumer<Resource> mapping) {
    Attempt attempt = Attempt.by(administrator, Operation.MAP, type, id.value());
    recorder.attempt(attempt, () -> {
      administrator.require(Role.ADMINISTRATOR);
      return recorder.write(attempt, _ -> {
        Resource resource = locked(administrator.account(), type, id);
        mapping.accept(resource);
        return resource;
      });
    });
  }

  private Resource locked(Account account, String type, ResourceId id) {
    return resources.findForUpdate(account.id(), catalogs.of(account).resourceTypeNamed(type).orElseThrow(), id)
        .orElseThrow(() -> Refusal.notFound("There is no SCIM " + type + " with this identifier."));
  }
}
