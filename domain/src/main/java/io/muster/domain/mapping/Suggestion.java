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

  /** How many letters must be added, taken away or exchanged to make one of the other, in any case. */
  private static int distance(String some, String other) {
    String left = some.toLowerCase(Locale.ROOT);
    String right = other.toLowerCase(Locale.ROOT);
    int[] row = new int[right.length() + 1];
    for (int at = 0; at <= right.length(); at++) {
      row[at] = at;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}
