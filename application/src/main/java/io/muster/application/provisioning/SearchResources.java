package io.muster.application.provisioning;

import io.muster.application.port.Resources;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.Refusal;
import io.muster.domain.access.Caller;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterParser;
import io.muster.domain.filter.Locations;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.Resource;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Order;
import io.muster.domain.search.Page;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists resources (RFC 7644 §3.4.2 and §3.4.3), of one type or of several, page by page: by index, or by cursor
 * (RFC 9865) where the client sends one.
 */
public final class SearchResources {

  /** How many resources a page holds when the client does not say. */
  public static final int DEFAULT_PAGE = 25;

  private final Resources resources;
  private final Views views;
  private final Transactions transactions;
  private final FilterLimits limits;
  private final Cursors cursors;

  public SearchResources(
      Resources resources, Views views, Transactions transactions, FilterLimits limits, Cursors cursors) {
    this.resources = resources;
    this.views = views;
    this.transactions = transactions;
    this.limits = limits;
    this.cursors = cursors;
  }

  /**
   * What the client sent; in a search over several types, what is without a type's attributes is without values.
   * {@code base} is the address that {@code meta.location} and {@code $ref} begin with.
   */
  public record Search(List<ResourceType> types, Criteria criteria, Paging paging, Shown shown, String base) {

    public Search {
      types = List.copyOf(types);
    }
  }

  /** Which resources, and in which order; null where the client does not say. */
  public record Criteria(@Nullable String filter, @Nullable String sortBy, @Nullable String sortOrder) {}

  /** Which page; null where the client does not say. An empty cursor asks for the first page of many. */
  public record Paging(@Nullable Integer startIndex, @Nullable Integer count, @Nullable String cursor) {}

  /** Which attributes, by the names in {@code attributes} and {@code excludedAttributes}. */
  public record Shown(List<String> attributes, List<String> excludedAttributes) {

    public Projection of(ResourceType type) {
      return Projection.of(type, attributes, excludedAttributes);
    }
  }

  /**
   * A page: {@code startIndex} where it was asked for by index; cursors where it was asked for by cursor and there is a
   * page to go on to.
   */
  public record Found(
      long total,
      @Nullable Integer startIndex,
      List<ResourceView> items,
      @Nullable String nextCursor,
      @Nullable String previousCursor) {}

  /**
   * One page in a stable order. Refuses with {@code INVALID_FILTER}, naming the position, when the filter cannot be read;
   * with {@code INVALID_VALUE} when nothing can be sorted so; with {@code INVALID_CURSOR}, {@code EXPIRED_CURSOR} and
   * {@code INVALID_COUNT} as RFC 9865 §2.1 says; and with {@code TOO_MANY} when a sorted list of several types is asked
   * for by an index beyond 10,000.
   */
  public Found search(Caller caller, Search search) {
    caller.requireReading();
    AccountId account = caller.account().id();
    TypedList list = listOf(account, search);
    int maximum = caller.account().settings().maximumPage();
    return search.paging().cursor() == null
        ? byIndex(account, search, list, maximum)
        : byCursor(account, search, list, maximum);
  }

  private TypedList listOf(AccountId account, Search search) {
    List<TypedList.Part> parts = search.types().stream().map(type -> part(type, search)).toList();
    return parts.size() == 1
        ? new ListOfOneType(resources, account, parts.getFirst())
        : new ListOfManyTypes(resources, account, parts);
  }

  private TypedList.Part part(ResourceType type, Search search) {
    List<ResourceType> others = search.types().stream().filter(other -> other != type).toList();
    Criteria criteria = search.criteria();
    Filter filter = criteria.filter() == null ? null
        : new Locations(type, search.base()).resolve(FilterParser.parse(type, others, criteria.filter(), limits));
    return new TypedList.Part(type, filter, Order.of(type, others, criteria.sortBy(), criteria.sortOrder()));
  }

  private Found byIndex(AccountId account, Search search, TypedList list, int maximum) {
    Paging paging = search.paging();
    // RFC 7644 §3.4.2.4: "A value less than 1 SHALL be interpreted as 1", and a page may hold less than was asked for.
    int startIndex = paging.startIndex() == null ? 1 : Math.max(1, paging.startIndex());
    int count = Math.min(wanted(paging), maximum);
    return transactions.read(() -> {
      Page<Resource> page = list.page(startIndex, count);
      return new Found(page.total(), startIndex, views.of(account, page.items(), search.shown()), null, null);
    });
  }

  private Found byCursor(AccountId account, Search search, TypedList list, int maximum) {
    Paging paging = search.paging();
    if (paging.startIndex() != null) {
      throw Refusal.of(Reason.INVALID_CURSOR, "startIndex and cursor exclude each other; send one of them.");
    }
    if (paging.count() != null && paging.count() > maximum) {
      throw Refusal.of(Reason.INVALID_COUNT, "count must lie between 0 and " + maximum + ".");
    }
    String bound = boundTo(account, search);
    Cursors.Cursor cursor = cursors.open(String.valueOf(paging.cursor()), paging.count(), bound);
    int count = Math.min(wanted(paging), maximum);
    return transactions.read(() -> {
      long total = cursor.isFirst() ? list.page(1, 0).total() : cursor.total();
      TypedList.Stretch stretch = count == 0 ? TypedList.Stretch.EMPTY : list.read(cursor, count);
      return new Found(total, null, views.of(account, stretch.items(), search.shown()),
          stretch.next().map(next -> cursors.seal(cursor.at(next, false, total), bound)).orElse(null),
          stretch.previous().map(previous -> cursors.seal(cursor.at(previous, true, total), bound)).orElse(null));
    });
  }

  /** RFC 7644 §3.4.2.4: "A negative value SHALL be interpreted as "0"". */
  private static int wanted(Paging paging) {
    return paging.count() == null ? DEFAULT_PAGE : Math.max(0, paging.count());
  }

  /** RFC 9865 §2: the client queries "with all query parameters and values being identical to the initial query". */
  private static String boundTo(AccountId account, Search search) {
    Criteria criteria = search.criteria();
    return Stream.concat(
            Stream.of(String.valueOf(account.value()), criteria.filter(), criteria.sortBy(), criteria.sortOrder()),
            search.types().stream().map(ResourceType::id))
        .map(part -> part == null ? "-" : part.length() + ":" + part)
        .collect(Collectors.joining());
  }
}
