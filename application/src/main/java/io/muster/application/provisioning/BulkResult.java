package io.muster.application.provisioning;

import io.muster.domain.bulk.BulkOperation;
import io.muster.domain.bulk.BulkOperation.Target;
import io.muster.domain.resource.Meta;
import org.jspecify.annotations.Nullable;

/**
 * What became of one operation. {@code target} is the resource it was about, by its id as far as that is known; a
 * creation that failed has none.
 */
public record BulkResult(BulkOperation operation, @Nullable Target target, Outcome outcome) {

  public sealed interface Outcome {

    /** The resource as it is now; {@code elementCreated} when a value was made because none matched a selection. */
    record Stored(Meta meta, boolean elementCreated) implements Outcome {}

    record Deleted() implements Outcome {}

    /** As the same request alone would have failed. */
    record Failed(RuntimeException cause) implements Outcome {}
  }

  public boolean failed() {
    return outcome instanceof Outcome.Failed;
  }
}
