package io.muster.domain.mapping;

/** Something that a mapping can speak of: as it is written, what it is or gives, and what it stands for. */
public record Term(String text, String type, String description) {}
