package io.muster.application.provisioning;

import static io.muster.application.port.Fixtures.GROUPS;
import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.many;

import io.muster.application.port.Ports;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A manager whose reports are a group that stands for an organization, in an account with so many others who have a
 * manager and a group of their own: to see that a change of the crew costs the same in any crowd.
 */
public final class CrewInACrowd {

  private final Ports ports;
  private final Provisioning provisioning;
  private final ResourceId manager;
  private final List<ResourceId> crew;
  private final ResourceId group;

  public CrewInACrowd(Ports ports, int members, int others) {
    this.ports = ports;
    this.provisioning = new Provisioning(ports, AccountSettings.DEFAULTS);
    List<ResourceId> crowd = reports(user("stranger", "nobody"), others);
    provisioning.created(GROUPS, "displayName", "Crowd", "members", references(crowd));
    ports.organizations().insert(account(), new Organization(
        new OrganizationId(UUID.randomUUID()), "Crew", false, null, null, false, null));
    this.manager = user("captain", "nobody");
    this.crew = reports(manager, members);
    this.group = provisioning.created(GROUPS, "displayName", "Crew", "members", references(crew));
  }

  public AccountId account() {
    return provisioning.caller().account().id();
  }

  /** The members of the group, who name the manager. */
  public List<ResourceId> crew() {
    return crew;
  }

  public ResourceId group() {
    return group;
  }

  public void oneComes() {
    user("sailor", manager.toString());
  }

  public void managerGoesAndComesBack() {
    patch(new RawOperation("replace", "active", Value.of(false)));
    patch(new RawOperation("replace", "active", Value.of(true)));
  }

  public void groupIsEmptiedAndFilled() {
    provisioning.replace(GROUPS, group, "displayName", "Crew", "members", many());
    provisioning.replace(GROUPS, group, "displayName", "Crew", "members", references(crew));
  }

  public void groupIsRenamed() {
    provisioning.replace(GROUPS, group, "displayName", "Crew of the Argo");
    provisioning.replace(GROUPS, group, "displayName", "Crew");
  }

  private void patch(RawOperation operation) {
    provisioning.patch(USERS, manager, Projection.byDefault(USERS), operation);
  }

  private List<ResourceId> reports(ResourceId manager, int count) {
    return IntStream.range(0, count).mapToObj(_ -> user("sailor", manager.toString())).toList();
  }

  private ResourceId user(String title, String manager) {
    String name = UUID.randomUUID().toString();
    return provisioning.created(USERS, "userName", name + "@example.com", "displayName", name, "title", title,
        EnterpriseUserSchema.URN, complex("manager", complex("value", manager)));
  }

  private static Value references(List<ResourceId> ids) {
    return many(ids.stream().map(id -> complex("value", id.toString())).toArray());
  }
}
