package io.muster.adapters.scim.dialect;

import io.muster.domain.filter.FilterLimits;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The URNs of SCIM 1.1, in {@code schemas} and as the name of the enterprise extension. */
final class Scim1Schemas implements Rewriting.OfResource, Rewriting.OfPatch {

  private static final String CORE = "urn:scim:schemas:core:1.0";
  private static final String ENTERPRISE = "urn:scim:schemas:extension:enterprise:1.0";

  @Override
  public Complex resource(ResourceType type, Complex resource) {
    List<Value> named = SchemaList.values(SchemaList.in(resource));
    List<Value> renamed = named.stream().map(urn -> successor(type, urn)).distinct().toList();
    Complex body = withoutOldName(type, resource);
    return named.stream().allMatch(urn -> successor(type, urn).equals(urn)) ? body : SchemaList.set(body, renamed);
  }

  @Override
  public Complex message(ResourceType type, Complex message, FilterLimits limits) {
    return resource(type, message);
  }

  private static Value successor(ResourceType type, Value urn) {
    if (!(urn instanceof Value.Text(String text))) {
      return urn;
    }
    if (text.equalsIgnoreCase(CORE)) {
      return Value.of(type.schema().urn());
    }
    return text.equalsIgnoreCase(ENTERPRISE)
        ? enterprise(type).<Value>map(schema -> Value.of(schema.urn())).orElse(urn)
        : urn;
  }

  private static Optional<Schema> enterprise(ResourceType type) {
    return type.schemaNamed(EnterpriseUserSchema.URN);
  }

  private static Complex withoutOldName(ResourceType type, Complex body) {
    Optional<Schema> enterprise = enterprise(type);
    if (enterprise.isEmpty() || body.entries().keySet().stream().anyMatch(enterprise.get()::isNamed)) {
      return body;
    }
    Map<String, Value> renamed = new LinkedHashMap<>();
    body.entries().forEach((name, value) ->
        renamed.put(name.equalsIgnoreCase(ENTERPRISE) ? enterprise.get().urn() : name, value));
    return new Complex(renamed);
  }
}
