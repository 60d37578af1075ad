package io.muster.adapters.persistence.resource;

import org.jspecify.annotations.Nullable;

/** One value of a resource in the value index; the key is null when the value is there and cannot be compared. */
record IndexRow(Slot slot, @Nullable IndexKey key) {

  /** Where the value stands: which attribute, which entry of it, which value of a sub-attribute in that entry. */
  record Slot(long path, int element, int nth) {}
}
