package io.muster.adapters.scim.dialect;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** A resource that does not name its core schema: the address it is sent to says which it is. */
final class CoreSchemaMissing implements Rewriting.OfResource {

  @Override
  public Complex resource(ResourceType type, Complex resource) {
    Value schemas = SchemaList.in(resource);
    if (SchemaList.names(schemas, type.schema())) {
      return resource;
    }
    List<Value> completed = new ArrayList<>();
    completed.add(Value.of(type.schema().urn()));
    completed.addAll(SchemaList.values(schemas));
    type.extensions().stream()
        .map(extension -> extension.schema())
        .filter(schema -> isUsed(schema, resource) && !SchemaList.names(schemas, schema))
        .forEach(schema -> completed.add(Value.of(schema.urn())));
    return SchemaList.set(resource, completed);
  }

  private static boolean isUsed(Schema schema, Complex resource) {
    return resource.entries().keySet().stream().anyMatch(schema::isNamed);
  }
}
