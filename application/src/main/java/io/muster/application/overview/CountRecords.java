package io.muster.application.overview;

import io.muster.application.directory.DirectoryRecords;
import io.muster.application.port.Resources;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.search.Query;
import org.jspecify.annotations.Nullable;

/** Counts what an account has, each kind by an index. */
public final class CountRecords {

  private static final ResourceType USERS = CoreResourceTypes.USERS;
  private static final Filter INACTIVE =
      new Compare(AttributePath.resolve(USERS, "active").orElseThrow(), Operator.EQ, Value.of(false));

  private final DirectoryRecords records;
  private final Resources resources;

  public CountRecords(DirectoryRecords records, Resources resources) {
    this.records = records;
    this.resources = resources;
  }

  /** {@code inactive} users and {@code disabled} people are part of the others. */
  public record Figures(
      long users, long inactive, long groups, long people, long disabled, long organizations, long sites) {}

  /** Within a transaction of the caller. */
  Figures count(AccountId account) {
    long people = records.people().count(account);
    return new Figures(found(account, USERS, null), found(account, USERS, INACTIVE),
        found(account, CoreResourceTypes.GROUPS, null), people, people - records.people().countEnabled(account),
        records.organizations().count(account), records.sites().count(account));
  }

  private long found(AccountId account, ResourceType type, @Nullable Filter filter) {
    return resources.search(account, type, new Query(filter, 1, 0)).total();
  }
}
