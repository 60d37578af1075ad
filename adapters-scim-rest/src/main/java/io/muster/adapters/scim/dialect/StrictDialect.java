package io.muster.adapters.scim.dialect;

import io.muster.domain.Refusal;
import io.muster.domain.bulk.RawBulkOperation;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.patch.Unmatched;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.ResourceType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads requests by the RFC's letter: what the handlers behind would not notice is refused here. */
final class StrictDialect implements ClientDialect {

  /**
   * RFC 7643 §3: "The 'schemas' attribute is a REQUIRED attribute and is an array of Strings … MUST only contain
   * values defined as 'schema' and 'schemaExtensions' … Duplicate values MUST NOT be included", and "MUST contain at
   * least one value, which SHALL be the base schema".
   */
  @Override
  public Complex resource(ResourceType type, Complex body) {
    Value schemas = SchemaList.in(body);
    if (!(schemas instanceof Many many) || !SchemaList.names(many, type.schema())) {
      throw Refusal.invalidSyntax("\"schemas\" must be an array that names " + type.schema().urn() + ".");
    }
    Set<String> seen = new HashSet<>();
    for (Value urn : many.values()) {
      if (!(urn instanceof Value.Text(String text)) || type.schemaNamed(text).isEmpty()) {
        throw Refusal.invalidSyntax("\"schemas\" must hold nothing but the schemas of a " + type.name() + ".");
      }
      if (!seen.add(text.toLowerCase(Locale.ROOT))) {
        throw Refusal.invalidSyntax("\"schemas\" must name each schema once.");
      }
    }
    return body;
  }

  @Override
  public Complex message(ResourceType type, Complex body) {
    return body;
  }

  @Override
  public List<RawOperation> operations(ResourceType type, List<RawOperation> operations) {
    return operations;
  }

  @Override
  public Complex bulk(Complex body) {
    return body;
  }

  @Override
  public RawBulkOperation bulkOperation(RawBulkOperation operation) {
    return operation;
  }

  @Override
  public String filter(List<ResourceType> types, String text) {
    return text;
  }

  @Override
  public Unmatched unmatched() {
    return Unmatched.REFUSE;
  }
}
