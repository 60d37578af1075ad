package io.muster.adapters.expression.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import org.jspecify.annotations.Nullable;

/** An object whose names nobody lists, like custom fields: what it does not hold reads as null. */
enum OpenShape implements Shape {
  OPEN;

  static final CelType TYPE = MapType.create(SimpleType.STRING, SimpleType.DYN);

  @Override
  public CelType type() {
    return TYPE;
  }

  @Override
  public Object read(@Nullable Value value) {
    return new OpenObject(value instanceof Complex complex ? complex : Complex.EMPTY);
  }
}
