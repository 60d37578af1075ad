package io.muster.adapters.scim;

/** Marks where the SCIM adapter lives, for whoever composes Muster. */
public interface ScimAdapter {}
