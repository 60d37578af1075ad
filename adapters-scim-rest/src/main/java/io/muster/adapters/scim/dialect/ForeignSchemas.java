package io.muster.adapters.scim.dialect;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import java.util.List;

/** Schemas that the resource type does not have: their attributes are unknown anyway. */
final class ForeignSchemas implements Rewriting.OfResource {

  @Override
  public Complex resource(ResourceType type, Complex resource) {
    List<Value> named = SchemaList.values(SchemaList.in(resource));
    List<Value> known = named.stream()
        .filter(urn -> !(urn instanceof Value.Text(String text)) || type.schemaNamed(text).isPresent())
        .toList();
    return known.size() == named.size() ? resource : SchemaList.set(resource, known);
  }
}
