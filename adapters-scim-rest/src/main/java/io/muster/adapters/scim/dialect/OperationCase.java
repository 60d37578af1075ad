package io.muster.adapters.scim.dialect;

import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.schema.ResourceType;
import java.util.List;
import java.util.Locale;

/** {@code Add}, {@code Replace}, {@code Remove}: RFC 7644 §3.5.2 writes them in small letters. */
final class OperationCase implements Rewriting.OfOperation {

  private static final List<String> KNOWN = List.of("add", "replace", "remove");

  @Override
  public List<RawOperation> operation(ResourceType type, RawOperation operation, FilterLimits limits) {
    String op = operation.op() == null ? "" : operation.op().toLowerCase(Locale.ROOT);
    return List.of(KNOWN.contains(op) ? new RawOperation(op, operation.path(), operation.value()) : operation);
  }
}
