package io.muster.application.provisioning;

import io.muster.application.port.Resources;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Caller;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterParser;
import io.muster.domain.filter.Locations;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.Resource;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Page;
import io.muster.domain.search.Query;
import org.jspecify.annotations.Nullable;

/** Lists the resources of one type (RFC 7644 §3.4.2). */
public final class SearchResources {

  /** How many resources a page holds when the client does not say. */
  public static final int DEFAULT_PAGE = 25;

  private final Resources resources;
  private final Views views;
  private final Transactions transactions;
  private final FilterLimits limits;

  public SearchResources(Resources resources, Views views, Transactions transactions, FilterLimits limits) {
    this.resources = resources;
    this.views = views;
    this.transactions = transactions;
    this.limits = limits;
  }

  /**
   * {@code startIndex} and {@code count} as the client sent them, null where it sent none; {@code base} is the address
   * that {@code meta.location} and {@code $ref} begin with.
   */
  public record Search(
      ResourceType type,
      @Nullable String filter,
      @Nullable Integer startIndex,
      @Nullable Integer count,
      Projection projection,
      String base) {}

  /**
   * One page in a stable order. Refuses with {@code INVALID_FILTER}, naming the position, when the filter cannot be read.
   */
  public Page<ResourceView> search(Caller caller, Search search) {
    AccountId account = caller.account().id();
    Filter filter = search.filter() == null ? null : filter(search, search.filter());
    Query query = new Query(filter, startIndex(search), count(search, caller.account().settings().maximumPage()));
    return transactions.read(() -> {
      Page<Resource> page = resources.search(account, search.type(), query);
      return new Page<>(page.total(), page.startIndex(), views.of(account, page.items(), search.projection()));
    });
  }

  private Filter filter(Search search, String text) {
    return new Locations(search.type(), search.base()).resolve(FilterParser.parse(search.type(), text, limits));
  }

  /** RFC 7644 §3.4.2.4: "A value less than 1 SHALL be interpreted as 1." */
  private static int startIndex(Search search) {
    return search.startIndex() == null ? 1 : Math.max(1, search.startIndex());
  }

  /** RFC 7644 §3.4.2.4: "A negative value SHALL be interpreted as "0"", and a page may hold less than was asked for. */
  private static int count(Search search, int maximum) {
    int wanted = search.count() == null ? DEFAULT_PAGE : Math.max(0, search.count());
    return Math.min(wanted, maximum);
  }
}
