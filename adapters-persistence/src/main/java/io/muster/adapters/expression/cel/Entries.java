package io.muster.adapters.expression.cel;

import com.google.common.collect.ImmutableList;
import java.util.AbstractList;
import java.util.RandomAccess;

/** A list as a resource or the directory has it: its length is theirs, and bounded there. */
final class Entries extends AbstractList<Object> implements RandomAccess {

  static final Entries NONE = new Entries(ImmutableList.of());

  private final ImmutableList<Object> values;

  Entries(ImmutableList<Object> values) {
    this.values = values;
  }

  @Override
  public Object get(int index) {
    return values.get(index);
  }

  @Override
  public int size() {
    return values.size();
  }
}
