package io.muster.application.directory;

import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.OrganizationId;

/** Reads one organization. */
public final class GetOrganization {

  private final DirectoryRecords records;
  private final Transactions transactions;

  public GetOrganization(DirectoryRecords records, Transactions transactions) {
    this.records = records;
    this.transactions = transactions;
  }

  /** Needs a reader. Refuses with {@code NOT_FOUND}. */
  public OrganizationDetails get(Administrator administrator, OrganizationId id) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    return transactions.read(() -> records.organizations().find(account, id)
        .map(organization -> OrganizationDetails.of(records, account, organization))
        .orElseThrow(() -> Refusal.notFound("There is no such organization.")));
  }
}
