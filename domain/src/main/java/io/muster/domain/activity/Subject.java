package io.muster.domain.activity;

import io.muster.domain.resource.ResourceId;

/** Whose revisions: the name of a resource type, or the word of a {@link Matter}, and an identifier. */
public record Subject(String resourceType, ResourceId id) {}
