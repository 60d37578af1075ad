package io.muster.adapters.expression.document;

import io.muster.adapters.expression.document.Node.Spot;
import io.muster.domain.mapping.MappingProblem;
import io.muster.domain.mapping.Place;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one document: the first hundred of it. */
final class Problems {

  private static final int MOST_SHOWN = 100;

  private final List<MappingProblem> found = new ArrayList<>();

  void report(String path, Spot spot, String message) {
    found.add(new MappingProblem(new Place(path.isEmpty() ? "mapping" : path, spot.line(), spot.column()), message));
  }

  void refuseAny() {
    if (!found.isEmpty()) {
      throw new UnreadableText(found.subList(0, Math.min(found.size(), MOST_SHOWN)));
    }
  }
}
