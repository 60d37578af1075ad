package io.muster.application.job;

import io.muster.domain.resource.ResourceId;
import java.util.List;

/** What one job does, batch by batch, each in the current transaction. */
interface Work {

  /** Whether nothing is to be done any longer, because newer work does it. */
  boolean isMoot();

  /** How many are done in one transaction, where it is {@code usual} for others. */
  default int batch(int usual) {
    return usual;
  }

  /** What is still to do, at most {@code limit}. */
  List<ResourceId> rest(int limit);

  void carryOut(List<ResourceId> resources);

  /** These are no longer to do; how many of them still were. */
  int strike(List<ResourceId> resources);

  /** Gives up what is left, as much as one transaction should; whether there is more to give up. */
  boolean abandon();

  /** Nothing is left to do. */
  default void finish() {}
}
