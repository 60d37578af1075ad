package io.muster.adapters.admin;

/**
 * How much one administration request may ask for, {@code maximumBody} in bytes; and what administrators are told of the
 * SCIM requests a second that one replica takes, of an account and of each of its tokens, 0 being without limit.
 */
public record AdminLimits(int maximumBody, int accountRate, int tokenRate) {}
