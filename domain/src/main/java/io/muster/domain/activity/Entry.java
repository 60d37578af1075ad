package io.muster.domain.activity;

import io.muster.domain.resource.Value.Complex;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an activity: beside what the log shows, the {@code document} that a SCIM user, a group by itself or a
 * person was afterwards, which is its revision; null when the activity left none.
 */
public record Entry(Activity activity, @Nullable Complex document) {}
