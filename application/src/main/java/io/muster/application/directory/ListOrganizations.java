package io.muster.application.directory;

import io.muster.application.port.Organizations;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.search.Slice;
import org.jspecify.annotations.Nullable;

/** Lists the organizations of an account, a stretch at a time. */
public final class ListOrganizations {

  private final Organizations organizations;
  private final Transactions transactions;

  public ListOrganizations(Organizations organizations, Transactions transactions) {
    this.organizations = organizations;
    this.transactions = transactions;
  }

  /** At most {@code limit}, of that name if it is given, those after {@code after}. */
  public record Query(@Nullable String name, @Nullable OrganizationId after, int limit) {}

  /** Needs a reader. */
  public Slice<Organization> list(Administrator administrator, Query query) {
    administrator.require(Role.READER);
    return Slice.ofOneMoreThan(query.limit(), transactions.read(() ->
        organizations.list(administrator.account().id(), query.name(), query.after(), query.limit() + 1)));
  }
}
