package io.muster.application.job;

import io.muster.application.port.Jobs;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.job.JobId;
import java.time.InstantSource;

/** Shows a job: how far it has come, and what failed. */
public final class GetJob {

  private final Jobs jobs;
  private final Transactions transactions;
  private final InstantSource clock;

  public GetJob(Jobs jobs, Transactions transactions, InstantSource clock) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Needs a reader. Refuses with {@code NOT_FOUND} a job that the account does not have. */
  public JobDetails get(Administrator administrator, JobId id) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    return transactions.read(() -> jobs.find(account, id)
        .map(job -> new JobDetails(job, job.rate(clock.instant()), jobs.failures(account, id)))
        .orElseThrow(GetJob::notFound));
  }

  static Refusal notFound() {
    return Refusal.notFound("There is no job with this identifier.");
  }
}
