package io.muster.adapters.expression.cel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant: the one that the fewest slips of the pen away from what was written. */
final class Suggestion {

  private static final int MOST_LISTED = 12;

  private Suggestion() {}

  /** The problem, and after it what was probably meant, or what there is if that is little. */
  static String missing(String problem, String written, Collection<String> known) {
    return missing(problem, written, known, "");
  }

  /** {@code before} is put before every name. */
  static String missing(String problem, String written, Collection<String> known, String before) {
    Optional<String> meant = closest(written, known);
    if (meant.isPresent()) {
      return problem + "; did you mean " + before + meant.get() + "?";
    }
    List<String> sorted = known.stream().sorted().toList();
    return sorted.isEmpty() || sorted.size() > MOST_LISTED
        ? problem
        : problem + "; there is " + String.join(", ", sorted);
  }

  static Optional<String> closest(String written, Collection<String> known) {
    int most = Math.max(1, written.length() / 3);
    return known.stream()
        .sorted()
        .filter(candidate -> Math.abs(candidate.length() - written.length()) <= most)
        .filter(candidate -> slips(written, candidate) <= most)
        .min(Comparator.comparingInt(candidate -> slips(written, candidate)));
  }

  /** Letters left out, added, exchanged or in the wrong order; case does not count. */
  static int slips(String written, String meant) {
    String one = written.toLowerCase(Locale.ROOT);
    String other = meant.toLowerCase(Locale.ROOT);
    int[][] slips = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, one, other, i, j);
      }
    }
    return slips[one.length()][other.length()];
  }

  private static int fewest(int[][] slips, String one, String other, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int fewest = Math.min(slips[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
    boolean swapped = i > 1 && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
  }
}
