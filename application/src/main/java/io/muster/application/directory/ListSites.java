package io.muster.application.directory;

import io.muster.application.port.Sites;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.search.Slice;
import org.jspecify.annotations.Nullable;

/** Lists the sites of an account, a stretch at a time. */
public final class ListSites {

  private final Sites sites;
  private final Transactions transactions;

  public ListSites(Sites sites, Transactions transactions) {
    this.sites = sites;
    this.transactions = transactions;
  }

  /** At most {@code limit}, of that name if it is given, those after {@code after}. */
  public record Query(@Nullable String name, @Nullable SiteId after, int limit) {}

  /** Needs a reader. */
  public Slice<Site> list(Administrator administrator, Query query) {
    administrator.require(Role.READER);
    return Slice.ofOneMoreThan(query.limit(), transactions.read(() ->
        sites.list(administrator.account().id(), query.name(), query.after(), query.limit() + 1)));
  }
}
