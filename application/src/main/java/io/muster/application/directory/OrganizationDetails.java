package io.muster.application.directory;

import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.Person;
import org.jspecify.annotations.Nullable;

/** An organization with the records that it refers to. */
public record OrganizationDetails(
    Organization organization, @Nullable Organization parent, @Nullable Person manager) {

  static OrganizationDetails of(DirectoryRecords records, AccountId account, Organization organization) {
    return new OrganizationDetails(organization,
        organization.parent() == null ? null : records.organizations().find(account, organization.parent()).orElse(null),
        organization.manager() == null ? null : records.people().find(account, organization.manager()).orElse(null));
  }
}
