package io.muster.application.job;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.port.Jobs;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobId;
import java.time.InstantSource;

/** Stops a job after the batch that it is at; what is done stays done. */
public final class CancelJob {

  private final Jobs jobs;
  private final Recorder recorder;
  private final InstantSource clock;

  public CancelJob(Jobs jobs, Recorder recorder, InstantSource clock) {
    this.jobs = jobs;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Needs an administrator. Refuses with {@code CONFLICT} when the job has ended otherwise. */
  public JobDetails cancel(Administrator administrator, JobId id) {
    Attempt attempt = Attempt.by(administrator, Operation.CANCEL, Matter.JOB, id.value());
    return recorder.attempt(attempt, () -> cancel(administrator, attempt, id));
  }

  private JobDetails cancel(Administrator administrator, Attempt attempt, JobId id) {
    administrator.require(Role.ADMINISTRATOR);
    AccountId account = administrator.account().id();
    return recorder.write(attempt, _ -> {
      Job job = jobs.findForUpdate(account, id).orElseThrow(GetJob::notFound).cancelling();
      jobs.update(account, job);
      return new JobDetails(job, job.rate(clock.instant()), jobs.failures(account, id));
    });
  }
}
