package io.muster.domain.mapping;

import org.jspecify.annotations.Nullable;

/** What a group mapping reads: a SCIM group, the record it is linked to, and the account's records. */
public record GroupInput(MappingInput group, @Nullable Target linked, GroupDirectory records) {}
