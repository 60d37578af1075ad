package io.muster.adapters.expression.document;

import io.muster.adapters.expression.document.Node.Spot;
import io.muster.domain.mapping.MappingProblem;
import io.muster.domain.mapping.Place;
import java.util.List;

/** Ends the reading of a text that is no mapping; it never leaves this package. */
final class UnreadableText extends RuntimeException {

  private final transient List<MappingProblem> problems;

  UnreadableText(List<MappingProblem> problems) {
    super(null, null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** A problem of the text as a whole. */
  static UnreadableText at(Spot spot, String message) {
    return new UnreadableText(List.of(new MappingProblem(new Place("mapping", spot.line(), spot.column()), message)));
  }

  List<MappingProblem> problems() {
    return problems;
  }
}
