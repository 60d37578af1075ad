package io.muster.domain.search;

import io.muster.domain.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a list (RFC 7644 §3.4.2): a filter over one resource type, and a window counted from 1; a count of
 * 0 asks for the total alone.
 */
public record Query(@Nullable Filter filter, int startIndex, int count) {}
