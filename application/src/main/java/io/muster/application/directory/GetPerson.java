package io.muster.application.directory;

import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.PersonId;

/** Reads one person. */
public final class GetPerson {

  private final DirectoryRecords records;
  private final Transactions transactions;

  public GetPerson(DirectoryRecords records, Transactions transactions) {
    this.records = records;
    this.transactions = transactions;
  }

  /** Needs a reader. Refuses with {@code NOT_FOUND}. */
  public PersonDetails get(Administrator administrator, PersonId id) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    return transactions.read(() -> records.people().find(account, id)
        .map(person -> PersonDetails.of(records, account, person))
        .orElseThrow(() -> Refusal.notFound("There is no such person.")));
  }
}
