package io.muster.adapters.admin;

/** How much one administration request may ask for: {@code maximumBody} is in bytes. */
public record AdminLimits(int maximumBody) {}
