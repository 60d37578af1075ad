package io.muster.domain.search;

/** A place between two resources of a list, in the words of the storage that the list is read from. */
public record Position(String text) {}
