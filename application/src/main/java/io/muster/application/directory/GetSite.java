package io.muster.application.directory;

import io.muster.application.port.Sites;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;

/** Reads one site. */
public final class GetSite {

  private final Sites sites;
  private final Transactions transactions;

  public GetSite(Sites sites, Transactions transactions) {
    this.sites = sites;
    this.transactions = transactions;
  }

  /** Needs a reader. Refuses with {@code NOT_FOUND}. */
  public Site get(Administrator administrator, SiteId id) {
    administrator.require(Role.READER);
    return transactions.read(() -> sites.find(administrator.account().id(), id)
        .orElseThrow(() -> Refusal.notFound("There is no such site.")));
  }
}
