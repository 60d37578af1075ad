package io.muster.adapters.scim.dialect;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import java.util.List;

/** {@code "emails": {"value": "x"}}: one value where a list of them belongs. */
final class ValueWithoutList implements Rewriting.OfValue {

  @Override
  public Value value(Attribute attribute, boolean list, Value value) {
    boolean single = !(value instanceof Many) && !value.isUnassigned();
    return list && single && attribute.isComplex() == value instanceof Complex ? new Many(List.of(value)) : value;
  }
}
