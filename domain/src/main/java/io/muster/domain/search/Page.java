package io.muster.domain.search;

import java.util.List;

/** A window of a list, and how many there are in all. */
public record Page<T>(long total, int startIndex, List<T> items) {

  public Page {
    items = List.copyOf(items);
  }
}
