package io.muster.adapters.expression.cel;

import com.google.common.collect.ImmutableList;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Many;
import org.jspecify.annotations.Nullable;

/** A multi-valued attribute: none is an empty list. */
record ListShape(Shape entry, CelType type) implements Shape {

  static ListShape of(Shape entry) {
    return new ListShape(entry, ListType.create(entry.type()));
  }

  @Override
  public Object read(@Nullable Value value) {
    return value instanceof Many many
        ? new Entries(many.values().stream().map(entry::read).collect(ImmutableList.toImmutableList()))
        : Entries.NONE;
  }
}
