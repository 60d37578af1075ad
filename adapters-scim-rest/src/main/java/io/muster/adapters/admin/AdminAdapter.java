package io.muster.adapters.admin;

/** Marks where the administration adapter lives, for whoever composes Muster. */
public interface AdminAdapter {}
