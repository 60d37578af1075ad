package io.muster.application.directory;

import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Target;
import io.muster.domain.mapping.Target.ToOrganization;
import io.muster.domain.mapping.Target.ToPerson;
import io.muster.domain.mapping.Target.ToSite;
import io.muster.domain.resource.Resource;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;

/** Tells what is linked to an organization or a site: the SCIM groups that stand for it, and how many people. */
public final class CountLinks {

  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final Transactions transactions;

  public CountLinks(DirectoryRecords records, ScimRecords scim, Transactions transactions) {
    this.records = records;
    this.scim = scim;
    this.transactions = transactions;
  }

  /** People who are disabled count too. */
  public record Links(List<Resource> groups, long people) {

    public Links {
      groups = List.copyOf(groups);
    }
  }

  /** Needs a reader. To a record that does not exist, nothing is linked. */
  public Links count(Administrator administrator, Target target) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    return transactions.read(() -> new Links(
        scim.resources().findAll(account, CoreResourceTypes.GROUPS, scim.mappings().linkedTo(account, target)),
        people(account, target)));
  }

  private long people(AccountId account, Target target) {
    return switch (target) {
      case ToPerson(PersonId id) -> records.people().find(account, id).stream().count();
      case ToOrganization(OrganizationId id) -> records.people().countIn(account, id);
      case ToSite(SiteId id) -> records.people().countIn(account, id);
    };
  }
}
