package io.muster.domain.group;

import io.muster.domain.resource.ResourceId;
import org.jspecify.annotations.Nullable;

/** A group that a resource belongs to, directly or through nested groups (RFC 7643 §4.1.2). */
public record Membership(ResourceId group, @Nullable String display, boolean direct) {}
