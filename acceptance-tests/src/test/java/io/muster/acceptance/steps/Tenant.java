package io.muster.acceptance.steps;

/** An account with a token of its provisioning client. */
record Tenant(String name, String token) {}
