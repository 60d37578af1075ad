package io.muster.adapters.scim;

import java.time.Duration;

/**
 * What a SCIM request may ask for; what is announced is what is enforced. {@code maximumBody} and {@code bulkPayload}
 * are in bytes.
 */
public record ScimLimits(
    int maximumBody, int maximumDepth, Duration cursorLife, int bulkOperations, int bulkPayload) {}
