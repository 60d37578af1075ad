package io.muster.domain.mapping;

import io.muster.domain.resource.Value.Complex;
import org.jspecify.annotations.Nullable;

/** What a group mapping reads: a SCIM group's document, the record it is linked to, and the account's records. */
public record GroupInput(Complex document, @Nullable Target linked, GroupDirectory directory) {}
