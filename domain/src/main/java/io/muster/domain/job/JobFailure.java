package io.muster.domain.job;

import io.muster.domain.resource.ResourceId;

/** A resource that a job could not do, and why; the reason says no personal value. */
public record JobFailure(ResourceId resource, String reason) {

  /** Of one job as many are kept as an administrator would look at. */
  public static final int MOST = 100;

  public static final int LONGEST_REASON = 255;
}
