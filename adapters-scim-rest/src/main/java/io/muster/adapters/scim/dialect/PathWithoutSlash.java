package io.muster.adapters.scim.dialect;

import io.muster.domain.bulk.RawBulkOperation;

/** {@code "path": "Users/…"}: RFC 7644 §3.7 begins the paths of bulk operations with a slash. */
final class PathWithoutSlash implements Rewriting.OfBulk {

  @Override
  public RawBulkOperation operation(RawBulkOperation operation) {
    String path = operation.path();
    return path == null || path.isEmpty() || path.startsWith("/")
        ? operation
        : new RawBulkOperation(
            operation.method(), operation.bulkId(), "/" + path, operation.version(), operation.data());
  }
}
