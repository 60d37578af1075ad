package io.muster.adapters.expression.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.values.StructValue;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object of a resource, whose parts are read when they are asked for. */
final class StructObject extends StructValue<String, StructObject> {

  private final StructShape shape;
  private final Complex complex;

  StructObject(StructShape shape, Complex complex) {
    this.shape = shape;
    this.complex = complex;
  }

  StructShape shape() {
    return shape;
  }

  Complex complex() {
    return complex;
  }

  @Override
  public Object select(String field) {
    return shapeOf(field).read(complex.get(field));
  }

  @Override
  public Optional<?> find(String field) {
    Value value = complex.get(field);
    return Shape.isThere(value) ? Optional.of(shapeOf(field).read(value)) : Optional.empty();
  }

  @Override
  public StructObject value() {
    return this;
  }

  @Override
  public boolean isZeroValue() {
    return complex.entries().values().stream().noneMatch(Shape::isThere);
  }

  @Override
  public CelType celType() {
    return shape.type();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StructObject object && complex.equals(object.complex);
  }

  @Override
  public int hashCode() {
    return complex.hashCode();
  }

  /** Under a type that is only known at evaluation, any name can be asked for. */
  private Shape shapeOf(String field) {
    Shape known = shape.fields().get(field);
    return known == null ? PlainShape.ANY : known;
  }
}
