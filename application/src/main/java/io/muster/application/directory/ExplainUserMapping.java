package io.muster.application.directory;

import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Person;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.resource.ResourceId;
import org.jspecify.annotations.Nullable;

/** Tells what the mapping made of a SCIM user, and why; of deleted users too. */
public final class ExplainUserMapping {

  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final Transactions transactions;

  public ExplainUserMapping(DirectoryRecords records, ScimRecords scim, Transactions transactions) {
    this.records = records;
    this.scim = scim;
    this.transactions = transactions;
  }

  /** The status, and the person it is linked to as the person is now. */
  public record Explained(MappingStatus status, @Nullable Person person) {}

  /** Needs a reader. Refuses with {@code NOT_FOUND} when no such user was ever provisioned. */
  public Explained explain(Administrator administrator, ResourceId user) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    return transactions.read(() -> scim.mappings().statusOf(account, user)
        .map(status -> new Explained(status, ScimRecords.personOf(status)
            .flatMap(person -> records.people().find(account, person)).orElse(null)))
        .orElseThrow(() -> Refusal.notFound("There is no such SCIM user.")));
  }
}
