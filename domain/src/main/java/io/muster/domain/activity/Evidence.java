package io.muster.domain.activity;

import org.jspecify.annotations.Nullable;

/** What a digest is over: an activity, and the SHA-256 of the document that it left, as that is stored. */
public record Evidence(Activity activity, @Nullable String documentHash) {}
