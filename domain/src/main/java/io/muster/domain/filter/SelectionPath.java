package io.muster.domain.filter;

import io.muster.domain.schema.AttributePath;
import org.jspecify.annotations.Nullable;

/**
 * A PATCH path as RFC 7644 §3.5.2 writes it, resolved. With a {@code selection}, only those elements of the attribute
 * are meant that match it, or the sub-attribute of those.
 */
public record SelectionPath(AttributePath path, @Nullable Filter selection) {}
