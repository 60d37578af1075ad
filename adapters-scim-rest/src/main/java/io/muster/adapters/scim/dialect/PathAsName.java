package io.muster.adapters.scim.dialect;

import io.muster.domain.Refusal;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.PatchPath;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code {"op": "replace", "value": {"displayName": "x", "name.givenName": "y"}}}: paths among names; each becomes an
 * operation of its own, in the client's order.
 */
final class PathAsName implements Rewriting.OfOperation {

  @Override
  public List<RawOperation> operation(ResourceType type, RawOperation operation, FilterLimits limits) {
    if (operation.path() != null || !(operation.value() instanceof Complex given)
        || given.entries().keySet().stream().noneMatch(name -> isPath(type, name, limits))) {
      return List.of(operation);
    }
    List<RawOperation> operations = new ArrayList<>();
    Map<String, Value> plain = new LinkedHashMap<>();
    given.entries().forEach((name, value) -> {
      if (isPath(type, name, limits)) {
        addPlain(operation, plain, operations);
        operations.add(new RawOperation(operation.op(), name, value));
      } else {
        plain.put(name, value);
      }
    });
    addPlain(operation, plain, operations);
    return operations;
  }

  private static void addPlain(RawOperation operation, Map<String, Value> plain, List<RawOperation> operations) {
    if (!plain.isEmpty()) {
      operations.add(new RawOperation(operation.op(), null, new Complex(plain)));
      plain.clear();
    }
  }

  private static boolean isPath(ResourceType type, String name, FilterLimits limits) {
    if (CommonAttributes.named(name).isPresent() || type.schema().attribute(name).isPresent()
        || type.schemaNamed(name).isPresent()) {
      return false;
    }
    try {
      PatchPath.parse(type, name, limits);
      return true;
    } catch (Refusal noPath) {
      return false;
    }
  }
}
