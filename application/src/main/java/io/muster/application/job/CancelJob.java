package io.muster.application.job;

import io.muster.application.port.Jobs;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobId;
import java.time.InstantSource;

/** Stops a job after the batch that it is at; what is done stays done. */
public final class CancelJob {

  private final Jobs jobs;
  private final Transactions transactions;
  private final InstantSource clock;

  public CancelJob(Jobs jobs, Transactions transactions, InstantSource clock) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Needs an administrator. Refuses with {@code CONFLICT} when the job has ended otherwise. */
  public JobDetails cancel(Administrator administrator, JobId id) {
    administrator.require(Role.ADMINISTRATOR);
    AccountId account = administrator.account().id();
    return transactions.write(() -> {
      Job job = jobs.findForUpdate(account, id).orElseThrow(GetJob::notFound).cancelling();
      jobs.update(account, job);
      return new JobDetails(job, job.rate(clock.instant()), jobs.failures(account, id));
    });
  }
}
