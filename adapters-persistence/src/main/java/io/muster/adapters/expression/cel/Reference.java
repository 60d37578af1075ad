package io.muster.adapters.expression.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.values.StructValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record of the account, or none. Only {@code person(…)} knows whether the person is disabled. */
final class Reference extends StructValue<String, Reference> {

  private final ReferenceShape shape;
  private final String id;
  private final boolean disabled;

  Reference(ReferenceShape shape, String id, boolean disabled) {
    this.shape = shape;
    this.id = id;
    this.disabled = disabled;
  }

  ReferenceShape shape() {
    return shape;
  }

  String id() {
    return id;
  }

  @Override
  public Object select(String field) {
    return field.equals("disabled") ? disabled : id;
  }

  @Override
  public Optional<?> find(String field) {
    return id.isEmpty() ? Optional.empty() : Optional.of(select(field));
  }

  @Override
  public Reference value() {
    return this;
  }

  @Override
  public boolean isZeroValue() {
    return id.isEmpty();
  }

  @Override
  public CelType celType() {
    return shape.type();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reference reference && shape == reference.shape && id.equals(reference.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
