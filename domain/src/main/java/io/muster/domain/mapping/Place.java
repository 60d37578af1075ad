package io.muster.domain.mapping;

/**
 * Where in a mapping document something stands: the path of its parts, like {@code rules[3].assign.name.expression}, and
 * line and column, both counted from 1.
 */
public record Place(String path, int line, int column) {}
