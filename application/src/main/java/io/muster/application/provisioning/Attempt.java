package io.muster.application.provisioning;

import io.muster.domain.access.Caller;
import io.muster.domain.activity.Operation;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants to do, for the activity log: {@code resourceType} is null when it means several, {@code id} is
 * what it calls the resource, and {@code repairs} tells how its dialect has been understood so far.
 */
public record Attempt(
    Caller caller,
    Operation operation,
    @Nullable String resourceType,
    @Nullable String id,
    Supplier<List<String>> repairs) {}
