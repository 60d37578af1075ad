package io.muster.application.directory;

import io.muster.application.port.Jobs;

/**
 * By which mappings a change is followed, and how far at once: when it concerns more than {@code mostAtOnce} others, they
 * are not mapped in its transaction but queued in it.
 */
public record FollowUp(MappingsInForce mappings, Jobs jobs, int mostAtOnce) {}
