package io.muster.domain.search;

import io.muster.domain.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a list (RFC 7644 §3.4.2): a filter over one resource type, an order, and a window counted from 1;
 * a count of 0 asks for the total alone.
 */
public record Query(@Nullable Filter filter, Order order, int startIndex, int count) {

  /** In the order of creation. */
  public Query(@Nullable Filter filter, int startIndex, int count) {
    this(filter, Order.BY_ID, startIndex, count);
  }
}
