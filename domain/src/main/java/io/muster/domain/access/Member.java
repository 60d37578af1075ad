package io.muster.domain.access;

/** A login as an account knows it: by its name and the role that it has there, and nothing of where else it has one. */
public record Member(String name, Role role) {}
