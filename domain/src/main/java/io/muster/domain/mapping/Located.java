package io.muster.domain.mapping;

/** A text of a mapping document, and where it stands. */
public record Located(String text, Place place) {}
