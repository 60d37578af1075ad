package io.muster.domain.directory;

import org.jspecify.annotations.Nullable;

/** A site of the account: a place where people work. */
public record Site(SiteId id, String name, boolean disabled, @Nullable Source source) {}
