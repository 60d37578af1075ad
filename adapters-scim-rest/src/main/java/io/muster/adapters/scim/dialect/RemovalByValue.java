package io.muster.adapters.scim.dialect;

import io.muster.domain.Refusal;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.PatchPath;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import java.util.List;
import java.util.Optional;

/**
 * {@code {"op": "remove", "path": "members", "value": [{"value": "x"}]}}: RFC 7644 §3.5.2.2 would have all members go,
 * or the value refused; the client means those it lists.
 */
final class RemovalByValue implements Rewriting.OfOperation {

  @Override
  public List<RawOperation> operation(ResourceType type, RawOperation operation, FilterLimits limits) {
    Value listed = operation.value();
    if (!"remove".equals(operation.op()) || operation.path() == null || listed == null
        || listed.equals(Value.UNASSIGNED)) {
      return List.of(operation);
    }
    return attribute(type, operation.path(), limits)
        .flatMap(path -> Removals.of(path, listed instanceof Many many ? many.values() : List.of(listed), limits))
        .orElse(List.of(operation));
  }

  private static Optional<AttributePath> attribute(ResourceType type, String text, FilterLimits limits) {
    try {
      return PatchPath.parse(type, text, limits) instanceof PatchPath.Whole(AttributePath path)
              && path.subAttribute() == null && path.attribute().multiValued()
          ? Optional.of(path)
          : Optional.empty();
    } catch (Refusal unreadable) {
      return Optional.empty();
    }
  }
}
