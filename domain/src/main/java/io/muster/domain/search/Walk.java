package io.muster.domain.search;

import io.muster.domain.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * The next stretch of a list: at most {@code limit} resources after {@code from}, or before it; from its beginning, or
 * its end, where that is null. What exists throughout a walk and keeps its place in the order comes exactly once,
 * whatever is created and deleted meanwhile.
 */
public record Walk(@Nullable Filter filter, Order order, @Nullable Position from, boolean backward, int limit) {}
