package io.muster.domain.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses what was meant by a name that nothing has. */
public final class Suggestion {

  private Suggestion() {}

  /** {@code "; did you mean emails?"}, or nothing when no known name is near. */
  public static String among(Collection<String> known, String name) {
    int tolerance = Math.max(1, name.length() / 3);
    return known.stream()
        .min(Comparator.comparingInt((String each) -> distance(each, name)).thenComparing(Comparator.naturalOrder()))
        .filter(nearest -> distance(nearest, name) <= tolerance)
        .map(nearest -> "; did you mean " + nearest + "?")
        .orElse("");
  }

  /** How many letters must be added, taken away, exchanged, or swapped with the next, to make one of the other, in any case. */
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
