package io.muster.adapters.expression.document;

import io.muster.adapters.expression.document.Node.Spot;
import io.muster.domain.Refusal;
import io.muster.domain.mapping.MappingProblem;
import io.muster.domain.mapping.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All that is wrong with one document, each in a line of its own. */
final class Problems {

  private static final int MOST_SHOWN = 100;

  private final List<MappingProblem> found = new ArrayList<>();

  void report(String path, Spot spot, String message) {
    found.add(new MappingProblem(new Place(path.isEmpty() ? "mapping" : path, spot.line(), spot.column()), message));
  }

  void refuseAny() {
    if (!found.isEmpty()) {
      String shown = found.stream().limit(MOST_SHOWN).map(MappingProblem::toString).collect(Collectors.joining("\n"));
      int more = found.size() - MOST_SHOWN;
      throw Refusal.invalidValue(more > 0 ? shown + "\nand " + more + " more" : shown);
    }
  }
}
