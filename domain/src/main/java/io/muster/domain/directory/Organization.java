package io.muster.domain.directory;

import org.jspecify.annotations.Nullable;

/** An organization of the account; one of them is where people belong who belong nowhere else. */
public record Organization(
    OrganizationId id,
    String name,
    boolean disabled,
    @Nullable OrganizationId parent,
    @Nullable PersonId manager,
    boolean isDefault,
    @Nullable Source source) {}
