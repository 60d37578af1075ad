package io.muster.domain.activity;

import org.jspecify.annotations.Nullable;

/** An entry and where it says to stand in the chain; the entry is null when what is stored cannot have been written. */
public record ChainedActivity(ChainPoint point, @Nullable Evidence entry) {}
