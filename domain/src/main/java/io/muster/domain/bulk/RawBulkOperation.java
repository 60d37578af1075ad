package io.muster.domain.bulk;

import io.muster.domain.resource.Value;
import org.jspecify.annotations.Nullable;

/** One entry of a bulk request's {@code Operations} as the client wrote it; what it left out, or set to null, is null. */
public record RawBulkOperation(
    String method, @Nullable String bulkId, @Nullable String path, @Nullable String version, @Nullable Value data) {}
