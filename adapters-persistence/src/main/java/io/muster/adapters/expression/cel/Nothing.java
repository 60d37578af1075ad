package io.muster.adapters.expression.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelValue;
import dev.cel.common.values.NullValue;
import dev.cel.common.values.SelectableValue;
import java.util.Optional;

/** What is absent from an open object, and whatever is read from it: null, once it has been read to the end. */
final class Nothing extends CelValue implements SelectableValue<String> {

  static final Nothing NOTHING = new Nothing();

  private Nothing() {}

  @Override
  public Object select(String name) {
    return this;
  }

  @Override
  public Optional<?> find(String name) {
    return Optional.empty();
  }

  @Override
  public Object value() {
    return NullValue.NULL_VALUE;
  }

  @Override
  public boolean isZeroValue() {
    return true;
  }

  @Override
  public CelType celType() {
    return SimpleType.NULL_TYPE;
  }
}
