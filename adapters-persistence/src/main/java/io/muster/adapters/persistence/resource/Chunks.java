package io.muster.adapters.persistence.resource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Many values in portions that one statement can name. */
final class Chunks {

  static final int SIZE = 1_000;

  private Chunks() {}

  static <T> List<List<T>> of(Collection<T> values) {
    List<T> all = List.copyOf(values);
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SIZE) {
      chunks.add(all.subList(from, Math.min(from + SIZE, all.size())));
    }
    return chunks;
  }
}
