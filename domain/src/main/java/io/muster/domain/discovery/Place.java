package io.muster.domain.discovery;

import java.util.List;

/** A place in a document, which keeps what is found wrong there for whoever began to read. */
record Place(String source, String pointer, List<Problem> problems) {

  static Place startOf(String source, List<Problem> problems) {
    return new Place(source, "", problems);
  }

  /** RFC 6901 §3: {@code ~} and {@code /} within a name are escaped. */
  Place at(String name) {
    return new Place(source, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), problems);
  }

  Place at(int index) {
    return new Place(source, pointer + "/" + index, problems);
  }

  void problem(String reason) {
    problems.add(new Problem(source, pointer, reason));
  }
}
