package io.muster.adapters.scim.dialect;

import io.muster.domain.bulk.RawBulkOperation;
import java.util.List;
import java.util.Locale;

/** {@code post}, {@code Patch}: RFC 7644 §3.7 writes the methods of bulk operations in capitals. */
final class MethodCase implements Rewriting.OfBulk {

  private static final List<String> KNOWN = List.of("POST", "PUT", "PATCH", "DELETE");

  @Override
  public RawBulkOperation operation(RawBulkOperation operation) {
    String method = operation.method().toUpperCase(Locale.ROOT);
    return KNOWN.contains(method)
        ? new RawBulkOperation(method, operation.bulkId(), operation.path(), operation.version(), operation.data())
        : operation;
  }
}
