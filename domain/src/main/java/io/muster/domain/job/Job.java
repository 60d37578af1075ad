package io.muster.domain.job;

import io.muster.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that outlives the request that made it necessary. It is worked off in batches, each all or nothing; {@code cause}
 * says in general words why there is something to do.
 */
public record Job(
    JobId id,
    JobKind kind,
    String cause,
    JobStatus status,
    JobProgress progress,
    boolean cancelRequested,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant finished) {

  public static Job queued(JobId id, JobKind kind, String cause, int total, Instant at) {
    return new Job(id, kind, cause, JobStatus.QUEUED, new JobProgress(total, 0, 0), false, at, null, null);
  }

  /** So many more are done or failed; the job is running. */
  public Job advanced(int done, int failed, Instant at) {
    return new Job(id, kind, cause, JobStatus.RUNNING, progress.and(done, failed), cancelRequested, created,
        started == null ? at : started, null);
  }

  /** Nothing is left to do. */
  public Job ended(Instant at) {
    JobStatus end = cancelRequested ? JobStatus.CANCELLED : progress.failed() > 0 ? JobStatus.FAILED : JobStatus.DONE;
    return new Job(id, kind, cause, end, progress, cancelRequested, created, started, at);
  }

  /** Nothing more is to be begun. Refuses with {@code CONFLICT} when the job has ended. */
  public Job cancelling() {
    if (status.isFinished() && status != JobStatus.CANCELLED) {
      throw Refusal.conflict("The job has ended already.");
    }
    return new Job(id, kind, cause, status, progress, true, created, started, finished);
  }

  /** How many a second, from the start until the end or until now. */
  public double rate(Instant now) {
    if (started == null) {
      return 0;
    }
    long millis = Math.max(1, Duration.between(started, finished == null ? now : finished).toMillis());
    return 1000.0 * (progress.done() + progress.failed()) / millis;
  }
}
