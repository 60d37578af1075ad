package io.muster.domain.patch;

import io.muster.domain.resource.Value;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code Operations} as the client wrote it; what it left out is null, what it set to null is unassigned.
 */
public record RawOperation(@Nullable String op, @Nullable String path, @Nullable Value value) {}
