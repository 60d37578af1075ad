package io.muster.adapters.console;

/** How many SCIM requests a second one replica takes of an account, and of each of its tokens; 0 is without limit. */
public record RequestRates(int account, int token) {}
