package io.muster.adapters.console;

/** Marks where the console lives, for whoever composes Muster. */
public interface ConsoleAdapter {}
