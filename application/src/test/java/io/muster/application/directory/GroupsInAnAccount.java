package io.muster.application.directory;

import io.muster.application.port.Fixtures;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An account, and what provisioning does to its groups before and after the directory follows. */
final class GroupsInAnAccount {

  final ProvisionedAccount account;
  private final KeepGroupInStep keepGroupInStep;

  GroupsInAnAccount(ProvisionedAccount account, int mostAtOnce) {
    this.account = account;
    this.keepGroupInStep = account.keepGroupInStep(mostAtOnce);
  }

  Resource create(String name, Resource... members) {
    return write(() -> {
      Resource group = Fixtures.group(name);
      account.ports.resources().insert(account.account, group);
      MembershipChange.Effect effect =
          account.ports.memberships().change(account.account, group.id(), MembershipChange.NONE.thenAdd(ids(members)));
      keepGroupInStep.afterChange(account.account, null, group, effect);
      return group;
    });
  }

  Resource rename(Resource group, String name) {
    return write(() -> {
      Resource before = current(group);
      Resource after = Fixtures.changed(before, "displayName", name);
      account.ports.resources().replace(account.account, before, after);
      keepGroupInStep.afterChange(account.account, before, after, MembershipChange.Effect.NONE);
      return after;
    });
  }

  void add(Resource group, Resource... members) {
    change(group, MembershipChange.NONE.thenAdd(ids(members)));
  }

  void remove(Resource group, Resource... members) {
    change(group, MembershipChange.NONE.thenRemove(ids(members)));
  }

  void empty(Resource group) {
    change(group, MembershipChange.replaceBy(Set.of()));
  }

  void delete(Resource group) {
    write(() -> {
      Resource current = current(group);
      keepGroupInStep.aroundDeletion(account.account, current,
          () -> account.ports.memberships().removeAllOf(account.account, group.id()));
      account.ports.resources().tombstone(account.account, current, Fixtures.NOW);
      return current;
    });
  }

  /** What an administrator does. */
  OrganizationId organization(String name) {
    OrganizationId id = new OrganizationId(Fixtures.newId().value());
    saveOrganization(id, null, name, false);
    return id;
  }

  void rename(OrganizationId id, String name) {
    saveOrganization(id, organization(id), name, organization(id).disabled());
  }

  void disable(OrganizationId id, boolean disabled) {
    saveOrganization(id, organization(id), organization(id).name(), disabled);
  }

  private void saveOrganization(OrganizationId id, @Nullable Organization before, String name, boolean disabled) {
    Organization after = new Organization(id, name, disabled, null, null, false, null);
    KeepGroupInStep.RecordChange change = new KeepGroupInStep.RecordChange(new Target.ToOrganization(id),
        before == null ? null : before.name(), name, before != null && before.disabled() != disabled);
    write(() -> {
      keepGroupInStep.aroundRecordChange(account.account, change, () -> {
        if (before == null) {
          account.ports.organizations().insert(account.account, after);
        } else {
          account.ports.organizations().update(account.account, after);
        }
      });
      return after;
    });
  }

  Organization organization(OrganizationId id) {
    return account.ports.organizations().find(account.account, id).orElseThrow();
  }

  MappingStatus status(Resource group) {
    return account.status(group);
  }

  Optional<OrganizationId> organizationOf(Resource user) {
    return Optional.ofNullable(account.person(user).organization());
  }

  Optional<SiteId> siteOf(Resource user) {
    return Optional.ofNullable(account.person(user).site());
  }

  private void change(Resource group, MembershipChange change) {
    write(() -> {
      Resource current = current(group);
      keepGroupInStep.afterChange(account.account, current, current,
          account.ports.memberships().change(account.account, group.id(), change));
      return current;
    });
  }

  private Resource current(Resource group) {
    return account.ports.resources().findForUpdate(account.account, group.type(), group.id()).orElseThrow();
  }

  private <T> T write(Supplier<T> work) {
    return account.ports.transactions().write(work);
  }

  private static Set<ResourceId> ids(Resource... members) {
    return Stream.of(members).map(Resource::id).collect(Collectors.toSet());
  }

  static List<ResourceId> idsOf(List<Resource> resources) {
    return resources.stream().map(Resource::id).toList();
  }
}
