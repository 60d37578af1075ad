package io.muster.application.provisioning;

import static io.muster.application.port.Fixtures.GROUPS;
import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.many;

import io.muster.application.port.Fixtures;
import io.muster.application.port.Ports;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A group that stands for an organization and has so many members, to measure what a change of it costs. */
public final class GroupOfManyMembers {

  private static final int SPARE = 8;

  private final Ports ports;
  private final Provisioning provisioning;
  private final AccountId account;
  private final ResourceId group;
  private final List<ResourceId> spare;
  private final List<ResourceId> added = new ArrayList<>();

  public GroupOfManyMembers(Ports ports, int members) {
    this.ports = ports;
    this.provisioning = new Provisioning(ports, AccountSettings.DEFAULTS);
    this.account = provisioning.caller().account().id();
    ports.organizations().insert(account, new Organization(
        new OrganizationId(Fixtures.newId().value()), "Crew", false, null, null, false, null));
    this.group = provisioning.created(GROUPS, "displayName", "Crew");
    ports.transactions().write(() -> fill(members));
    this.spare = new ArrayList<>(Stream.generate(this::user).limit(SPARE).toList());
  }

  public void addOne() {
    added.add(spare.removeFirst());
    patch(new RawOperation("add", "members", many(complex("value", added.getLast().toString()))));
  }

  public void removeOne() {
    ResourceId gone = added.isEmpty() ? aMember() : added.removeFirst();
    patch(new RawOperation("remove", "members[value eq \"" + gone + "\"]", null));
  }

  public void rename() {
    patch(new RawOperation("replace", "displayName", Value.of("Crew " + UUID.randomUUID())));
  }

  /** How many users jobs have to map anew. */
  public int queued() {
    return ports.jobs().list(account, null, 100).stream()
        .mapToInt(job -> ports.jobs().rest(account, job.id(), 1_000_000).size())
        .sum();
  }

  private void fill(int members) {
    List<ResourceId> ids = new ArrayList<>();
    for (int each = 0; each < members; each++) {
      Resource member = Fixtures.user("member" + each);
      ports.resources().insert(account, member);
      ids.add(member.id());
    }
    ports.memberships().change(account, group, MembershipChange.NONE.thenAdd(ids));
  }

  private ResourceId user() {
    String name = UUID.randomUUID().toString();
    return provisioning.created(USERS, "userName", name + "@example.com", "displayName", name);
  }

  private ResourceId aMember() {
    return ports.memberships().membersOf(account, group, null, 1).getFirst().id();
  }

  private void patch(RawOperation operation) {
    provisioning.patch(GROUPS, group, Projection.byDefault(GROUPS), operation);
  }
}
