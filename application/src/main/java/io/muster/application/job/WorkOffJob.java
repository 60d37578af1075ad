package io.muster.application.job;

import io.muster.application.port.Jobs;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobFailure;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobKind.MapUsers;
import io.muster.domain.resource.ResourceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works a job off, one batch a transaction: what is done and that it is done become durable together, and the job is
 * locked meanwhile, so that whoever begins the batch again after a crash, or at the same time, does nothing twice.
 */
public final class WorkOffJob {

  /** As many as are given up in one transaction once somebody cancels. */
  private static final int GIVEN_UP_AT_ONCE = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(WorkOffJob.class);

  private final Jobs jobs;
  private final MapUsersAnew users;
  private final Transactions transactions;
  private final InstantSource clock;
  private final int batch;

  public WorkOffJob(Jobs jobs, MapUsersAnew users, Transactions transactions, InstantSource clock, int batch) {
    this.jobs = jobs;
    this.users = users;
    this.transactions = transactions;
    this.clock = clock;
    this.batch = batch;
  }

  /**
   * Does the next batch; whether there is more to do. When a batch fails, each of its resources is tried by itself, and
   * what fails again is counted as failed. Refuses with {@code UNAVAILABLE} when storage cannot be reached; what is left
   * stays to be done.
   */
  public boolean goOn(AccountId account, JobId id) {
    try {
      return transactions.write(() -> doNext(account, id));
    } catch (RuntimeException failure) {
      rethrowUnlessOfTheWork(failure);
      transactions.read(() -> jobs.rest(account, id, batch)).forEach(each -> doAlone(account, id, each));
      return true;
    }
  }

  private boolean doNext(AccountId account, JobId id) {
    Job job = jobs.findForUpdate(account, id).filter(found -> !found.status().isFinished()).orElse(null);
    if (job == null) {
      return false;
    }
    if (job.cancelRequested()) {
      return giveUp(account, job);
    }
    List<ResourceId> next = jobs.rest(account, id, batch);
    if (!next.isEmpty()) {
      job = done(account, job, next);
    }
    boolean more = next.size() == batch;
    jobs.update(account, more ? job : job.ended(clock.instant()));
    return more;
  }

  private Job done(AccountId account, Job job, List<ResourceId> resources) {
    switch (job.kind()) {
      case MapUsers _ -> users.map(account, resources);
    }
    return job.advanced(jobs.strike(account, job.id(), resources), 0, clock.instant());
  }

  private boolean giveUp(AccountId account, Job job) {
    List<ResourceId> rest = jobs.rest(account, job.id(), GIVEN_UP_AT_ONCE);
    jobs.strike(account, job.id(), rest);
    boolean more = rest.size() == GIVEN_UP_AT_ONCE;
    if (!more) {
      jobs.update(account, job.ended(clock.instant()));
    }
    return more;
  }

  private void doAlone(AccountId account, JobId id, ResourceId resource) {
    try {
      transactions.write(() -> goingOn(account, id, job -> done(account, job, List.of(resource))));
    } catch (RuntimeException failure) {
      rethrowUnlessOfTheWork(failure);
      LOG.warn("job {} cannot do {}", id, resource, failure);
      transactions.write(() -> goingOn(account, id, job -> failed(account, job, resource, failure)));
    }
  }

  private Job failed(AccountId account, Job job, ResourceId resource, RuntimeException failure) {
    int struck = jobs.strike(account, job.id(), List.of(resource));
    if (struck > 0) {
      jobs.fail(account, job.id(), new JobFailure(resource, reasonOf(failure)));
    }
    return job.advanced(0, struck, clock.instant());
  }

  private void goingOn(AccountId account, JobId id, UnaryOperator<Job> step) {
    jobs.findForUpdate(account, id)
        .filter(job -> !job.status().isFinished() && !job.cancelRequested())
        .map(step)
        .ifPresent(job -> jobs.update(account, job));
  }

  private static void rethrowUnlessOfTheWork(RuntimeException failure) {
    if (failure instanceof Refusal refusal && refusal.reason() == Refusal.Reason.UNAVAILABLE) {
      throw failure;
    }
  }

  /** What an exception says may be personal; what a refusal says never is. */
  private static String reasonOf(RuntimeException failure) {
    String reason = failure instanceof Refusal refusal
        ? refusal.reason().name().toLowerCase(Locale.ROOT) + ": " + refusal.detail()
        : "Muster failed: " + failure.getClass().getSimpleName();
    return reason.substring(0, Math.min(reason.length(), JobFailure.LONGEST_REASON));
  }
}
