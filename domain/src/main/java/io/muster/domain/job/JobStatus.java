package io.muster.domain.job;

/** How far a job has come. */
public enum JobStatus {
  QUEUED,
  RUNNING,
  /** Worked off, and nothing failed. */
  DONE,
  /** Worked off, but for what failed. */
  FAILED,
  /** Somebody wanted the rest not to be done. */
  CANCELLED;

  public boolean isFinished() {
    return switch (this) {
      case QUEUED, RUNNING -> false;
      case DONE, FAILED, CANCELLED -> true;
    };
  }
}
