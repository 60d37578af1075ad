package io.muster.adapters.scim.dialect;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import java.util.List;

/** A bulk request without {@code schemas}: the address it is sent to says what it is. */
final class BulkSchemaMissing implements Rewriting.OfBulk {

  private static final String URN = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

  @Override
  public Complex message(Complex message) {
    Value schemas = SchemaList.in(message);
    return schemas == null || schemas.isUnassigned() ? SchemaList.set(message, List.of(Value.of(URN))) : message;
  }
}
