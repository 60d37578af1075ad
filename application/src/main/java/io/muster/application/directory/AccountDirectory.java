package io.muster.application.directory;

import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.group.Membership;
import io.muster.domain.mapping.Directory;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.mapping.Target.ToOrganization;
import io.muster.domain.mapping.Target.ToSite;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What storage knows around one SCIM user or group; each question is asked of storage when it is first asked here. */
final class AccountDirectory implements Directory {

  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final AccountId account;
  private final String accountName;
  private final ResourceId resource;
  private final ManagerSearch managers;
  private @Nullable List<Group> groups;

  /** The resource that is mapped, and its account. */
  record Around(AccountId account, String accountName, ResourceId resource) {}

  /** For a resource that is mapped by itself; managers are looked for among the users of the account. */
  static AccountDirectory of(DirectoryRecords records, ScimRecords scim, Around around) {
    return new AccountDirectory(records, scim, around,
        new ManagerSearch(records.people(), scim, around.account(), CoreResourceTypes.USERS));
  }

  AccountDirectory(DirectoryRecords records, ScimRecords scim, Around around, ManagerSearch managers) {
    this.records = records;
    this.scim = scim;
    this.account = around.account();
    this.accountName = around.accountName();
    this.resource = around.resource();
    this.managers = managers;
  }

  @Override
  public Optional<OrganizationId> organizationNamed(String name) {
    return records.organizations().findByName(account, name)
        .filter(organization -> !organization.disabled())
        .map(Organization::id);
  }

  @Override
  public Optional<SiteId> siteNamed(String name) {
    return records.sites().findByName(account, name).filter(site -> !site.disabled()).map(Site::id);
  }

  @Override
  public Optional<OrganizationId> defaultOrganization() {
    return records.organizations().findDefault(account).map(Organization::id);
  }

  @Override
  public List<Group> groups() {
    List<Group> known = groups;
    if (known == null) {
      List<Membership> memberships =
          scim.memberships().groupsOf(account, List.of(resource)).getOrDefault(resource, List.of());
      known = memberships.isEmpty() ? List.of() : withRecords(memberships);
      groups = known;
    }
    return known;
  }

  @Override
  public ManagerFound managerNamed(String value) {
    return managers.named(value);
  }

  @Override
  public boolean isPrimaryEmail(String email) {
    return records.people().findByPrimaryEmail(account, email).isPresent();
  }

  @Override
  public String accountName() {
    return accountName;
  }

  private List<Group> withRecords(List<Membership> memberships) {
    Map<ResourceId, MappingStatus> statuses =
        scim.mappings().statusesOf(account, memberships.stream().map(Membership::group).toList());
    return memberships.stream()
        .sorted(Comparator.comparing((Membership membership) -> !membership.direct()).thenComparing(Membership::group))
        .map(membership -> withRecord(membership, statuses.get(membership.group())))
        .toList();
  }

  private Group withRecord(Membership membership, @Nullable MappingStatus status) {
    Target target = status == null ? null : status.target();
    OrganizationId organization = target instanceof ToOrganization(OrganizationId id)
        && records.organizations().find(account, id).filter(found -> !found.disabled()).isPresent() ? id : null;
    SiteId site = target instanceof ToSite(SiteId id)
        && records.sites().find(account, id).filter(found -> !found.disabled()).isPresent() ? id : null;
    return new Group(membership.group(), Objects.requireNonNullElse(membership.display(), ""), membership.direct(),
        organization, site);
  }
}
