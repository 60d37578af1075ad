package io.muster.adapters.scim.dialect;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.Attribute;
import java.util.Map;

/** {@code "manager": "26118915-…"}: the {@code value} of a single complex attribute in the place of the whole. */
final class BareValue implements Rewriting.OfValue {

  private static final String SIGNIFICANT = "value";

  @Override
  public Value value(Attribute attribute, boolean list, Value value) {
    boolean bare = attribute.isComplex() && !attribute.multiValued()
        && attribute.subAttribute(SIGNIFICANT).isPresent()
        && value instanceof Value.Text && !value.isUnassigned();
    return bare ? new Complex(Map.of(SIGNIFICANT, value)) : value;
  }
}
