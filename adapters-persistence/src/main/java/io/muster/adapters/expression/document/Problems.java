package io.muster.adapters.expression.document;

import io.muster.adapters.expression.document.Node.Spot;
import io.muster.domain.mapping.MappingProblem;
import io.muster.domain.mapping.Place;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one document: the first hundred of it. */
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
      throw new UnreadableText(found.subList(0, Math.min(found.size(), MOST_SHOWN)));
    }
  }
}
