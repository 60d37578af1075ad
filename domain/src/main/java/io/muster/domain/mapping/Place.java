package io.muster.domain.mapping;

/**
 * Where in a mapping document something stands: the path of its parts, like {@code rules[3].assign.name.expression}, and
 * line and column, both counted from 1.
 */
public record Place(String path, int line, int column) {

  /** A place within a text that begins here; of a text of several lines all are indented alike. */
  Place within(int innerLine, int innerColumn) {
    return new Place(path, line + innerLine - 1, column + innerColumn - 1);
  }
}
