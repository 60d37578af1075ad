package io.muster.domain.search;

import java.util.List;

/** A stretch of a list that is read on by key: what it holds, and whether more follows. */
public record Slice<T>(List<T> items, boolean more) {

  public Slice {
    items = List.copyOf(items);
  }

  /** Of what was found when one more than {@code limit} was asked for. */
  public static <T> Slice<T> ofOneMoreThan(int limit, List<T> found) {
    return new Slice<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
  }
}
