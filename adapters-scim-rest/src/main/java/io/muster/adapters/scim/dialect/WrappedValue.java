package io.muster.adapters.scim.dialect;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributeType;
import org.jspecify.annotations.Nullable;

/**
 * {@code "displayName": [{"$ref": null, "value": "x"}]}: a value written as if it were one of several references. For an
 * attribute that has parts of its own only the list is too much.
 */
final class WrappedValue implements Rewriting.OfValue {

  @Override
  public Value value(Attribute attribute, boolean list, Value value) {
    if (list || attribute.type() == AttributeType.ANY) {
      return value;
    }
    Value only = value instanceof Many many && many.values().size() == 1 ? many.values().getFirst() : value;
    if (attribute.isComplex()) {
      return !attribute.multiValued() && only instanceof Complex ? only : value;
    }
    Value wrapped = only instanceof Complex wrapper ? valueIn(wrapper) : null;
    return wrapped == null ? value : wrapped;
  }

  private static @Nullable Value valueIn(Complex wrapper) {
    boolean refersToNothing = wrapper.entries().size() == 2 && Value.UNASSIGNED.equals(wrapper.get("$ref"));
    return refersToNothing ? wrapper.get("value") : null;
  }
}
