package io.muster.domain.job;

/** How many resources a job has in all, how many of them are done, and how many failed. */
public record JobProgress(int total, int done, int failed) {

  public JobProgress and(int moreDone, int moreFailed) {
    return new JobProgress(total, done + moreDone, failed + moreFailed);
  }
}
