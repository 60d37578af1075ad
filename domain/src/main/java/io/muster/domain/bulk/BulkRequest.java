package io.muster.domain.bulk;

import io.muster.domain.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Operations to be carried out together (RFC 7644 §3.7), until as many have failed as {@code failOnErrors} says. */
public record BulkRequest(List<BulkOperation> operations, int failOnErrors) {

  /** However many fail, the others are carried out. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** Refuses with {@code INVALID_VALUE} bulkIds that are not "unique within a bulk request" (RFC 7644 §3.7). */
  public BulkRequest {
    operations = List.copyOf(operations);
    if (failOnErrors < 1) {
      throw Refusal.invalidValue("failOnErrors must be an integer from 1 on.");
    }
    Set<String> seen = new HashSet<>();
    for (BulkOperation operation : operations) {
      String bulkId = operation.creates();
      if (bulkId != null && !seen.add(bulkId)) {
        throw Refusal.invalidValue("More than one operation creates " + BulkReferences.shown(bulkId) + ".");
      }
    }
  }
}
