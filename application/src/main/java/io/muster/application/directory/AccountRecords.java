package io.muster.application.directory;

import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.GroupDirectory;
import io.muster.domain.mapping.RecordKind;
import io.muster.domain.mapping.Target;
import io.muster.domain.mapping.Target.ToOrganization;
import io.muster.domain.mapping.Target.ToPerson;
import io.muster.domain.mapping.Target.ToSite;
import io.muster.domain.resource.Folding;
import io.muster.domain.resource.ResourceId;
import java.util.Optional;

/**
 * What storage knows around one SCIM group. A record found by its name stays locked where something comes of it, so that
 * two groups at once do not both find it free.
 */
final class AccountRecords implements GroupDirectory {

  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final AccountId account;
  private final ResourceId group;
  private final boolean locking;

  AccountRecords(DirectoryRecords records, ScimRecords scim, AccountId account, ResourceId group, boolean locking) {
    this.locking = locking;
    this.records = records;
    this.scim = scim;
    this.account = account;
    this.group = group;
  }

  @Override
  public Optional<Candidate> recordOf(Target target) {
    return switch (target) {
      case ToPerson _ -> Optional.empty();
      case ToOrganization(OrganizationId id) -> records.organizations().find(account, id).map(it -> of(it, false));
      case ToSite(SiteId id) -> records.sites().find(account, id).map(it -> of(it, false));
    };
  }

  @Override
  public Optional<Candidate> recordNamed(RecordKind kind, String name) {
    return switch (kind) {
      case ORGANIZATION -> records.organizations().findByName(account, name)
          .flatMap(found -> locking ? records.organizations().findForUpdate(account, found.id()) : Optional.of(found))
          .filter(found -> isSame(found.name(), name))
          .map(found -> of(found, isTaken(new ToOrganization(found.id()))));
      case SITE -> records.sites().findByName(account, name)
          .flatMap(found -> locking ? records.sites().findForUpdate(account, found.id()) : Optional.of(found))
          .filter(found -> isSame(found.name(), name))
          .map(found -> of(found, isTaken(new ToSite(found.id()))));
    };
  }

  private boolean isTaken(Target target) {
    return scim.mappings().linkedTo(account, target).stream().anyMatch(linked -> !linked.equals(group));
  }

  private static Candidate of(Organization organization, boolean taken) {
    return new Candidate(
        new ToOrganization(organization.id()), organization.name(), organization.disabled(),
        organization.isDefault(), taken);
  }

  private static Candidate of(Site site, boolean taken) {
    return new Candidate(new ToSite(site.id()), site.name(), site.disabled(), false, taken);
  }

  private static boolean isSame(String some, String other) {
    return Folding.fold(some).equals(Folding.fold(other));
  }
}
