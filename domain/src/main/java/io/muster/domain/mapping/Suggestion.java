package io.muster.domain.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses what was meant by a name that nothing has. */
public final class Suggestion {

  private static final int MOST_LISTED = 12;

  private Suggestion() {}

  /** {@code "; did you mean emails?"}, or nothing when no known name is near. */
  public static String among(Collection<String> known, String name) {
    return closest(name, known).map(nearest -> "; did you mean " + nearest + "?").orElse("");
  }

  /** The problem, and after it what was probably meant, or what there is if that is little; {@code before} each name. */
  public static String missing(String problem, String name, Collection<String> known, String before) {
    Optional<String> meant = closest(name, known);
    if (meant.isPresent()) {
      return problem + "; did you mean " + before + meant.get() + "?";
    }
    List<String> sorted = known.stream().sorted().toList();
    return sorted.isEmpty() || sorted.size() > MOST_LISTED
        ? problem
        : problem + "; there is " + String.join(", ", sorted);
  }

  /** The known name that the fewest slips of the pen make of the other; empty when none is near. */
  public static Optional<String> closest(String name, Collection<String> known) {
    int tolerance = Math.max(1, name.length() / 3);
    return known.stream()
        .filter(each -> Math.abs(each.length() - name.length()) <= tolerance)
        .filter(each -> distance(each, name) <= tolerance)
        .min(Comparator.comparingInt((String each) -> distance(each, name)).thenComparing(Comparator.naturalOrder()));
  }

  /** How many letters must be added, taken away, exchanged, or swapped with the next; in any case. */
  private static int distance(String some, String other) {
    String left = some.toLowerCase(Locale.ROOT);
    String right = other.toLowerCase(Locale.ROOT);
    int[][] distances = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : nearest(distances, left, right, i, j);
      }
    }
    return distances[left.length()][right.length()];
  }

  private static int nearest(int[][] distances, String left, String right, int i, int j) {
    boolean same = left.charAt(i - 1) == right.charAt(j - 1);
    int nearest = Math.min(
        distances[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
    boolean swapped = i > 1 && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(nearest, distances[i - 2][j - 2] + 1) : nearest;
  }
}
