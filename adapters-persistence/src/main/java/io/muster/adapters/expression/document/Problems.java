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
  private static final int LONGEST_NAME = 100;

  private final List<MappingProblem> found = new ArrayList<>();

  /** The path of what stands under that name, of which no more is shown than tells it from others. */
  static String pathOf(String path, String name) {
    return path.isEmpty() ? shortened(name) : path + "." + shortened(name);
  }

  static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
  }

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
