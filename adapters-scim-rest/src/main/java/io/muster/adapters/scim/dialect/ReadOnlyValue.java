package io.muster.adapters.scim.dialect;

import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code {"op": "replace", "value": {"id": "x", "displayName": "y"}}}: what clients do not write, among what they do.
 * It is left out as it is of a resource that is replaced (RFC 7644 §3.5.1, "SHALL be ignored").
 */
final class ReadOnlyValue implements Rewriting.OfOperation {

  @Override
  public List<RawOperation> operation(ResourceType type, RawOperation operation, FilterLimits limits) {
    if (operation.path() != null || !(operation.value() instanceof Complex given)) {
      return List.of(operation);
    }
    Map<String, Value> kept = new LinkedHashMap<>(given.entries());
    kept.keySet().removeIf(name -> AttributePath.resolve(type, name).filter(ReadOnlyValue::isReadOnly).isPresent());
    return List.of(new RawOperation(operation.op(), null, new Complex(kept)));
  }

  private static boolean isReadOnly(AttributePath path) {
    return path.attribute().isReadOnly() || path.leaf().isReadOnly();
  }
}
