package io.muster.application.directory;

import io.muster.application.port.Jobs;

/**
 * How far a change is followed at once: when it concerns more than {@code mostAtOnce} others, they are not mapped in its
 * transaction but queued in it.
 */
public record FollowUp(Jobs jobs, int mostAtOnce) {}
