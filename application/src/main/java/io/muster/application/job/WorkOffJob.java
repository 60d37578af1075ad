package io.muster.application.job;

import io.muster.application.activity.Recorder;
import io.muster.application.port.Jobs;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobFailure;
import io.muster.domain.job.JobId;
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

  private static final Logger LOG = LoggerFactory.getLogger(WorkOffJob.class);

  private final Jobs jobs;
  private final Works works;
  private final Transactions transactions;
  private final Recorder recorder;
  private final InstantSource clock;
  private final int batch;

  public WorkOffJob(
      Jobs jobs, Works works, Transactions transactions, Recorder recorder, InstantSource clock, int batch) {
    this.jobs = jobs;
    this.works = works;
    this.transactions = transactions;
    this.recorder = recorder;
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
      transactions.read(() -> rest(account, id)).forEach(each -> doAlone(account, id, each));
      return true;
    }
  }

  private boolean doNext(AccountId account, JobId id) {
    Job job = jobs.findForUpdate(account, id).filter(found -> !found.status().isFinished()).orElse(null);
    if (job == null) {
      return false;
    }
    Work work = works.of(account, job);
    if (job.cancelRequested() || work.isMoot()) {
      return giveUp(account, job, work);
    }
    int limit = work.batch(batch);
    List<ResourceId> next = work.rest(limit);
    if (!next.isEmpty()) {
      job = done(account, job, work, next);
    }
    boolean more = next.size() == limit;
    if (!more) {
      work.finish();
    }
    jobs.update(account, more ? job : job.ended(clock.instant()));
    return more;
  }

  private List<ResourceId> rest(AccountId account, JobId id) {
    return jobs.find(account, id)
        .map(job -> works.of(account, job))
        .map(work -> work.rest(work.batch(batch)))
        .orElse(List.of());
  }

  private Job done(AccountId account, Job job, Work work, List<ResourceId> resources) {
    return recorder.follow(account, actorOf(job), () -> {
      work.carryOut(resources);
      return job.advanced(work.strike(resources), 0, clock.instant());
    });
  }

  /** What the activity log calls it. */
  private static String actorOf(Job job) {
    return "job: " + job.kind().words();
  }

  private boolean giveUp(AccountId account, Job job, Work work) {
    boolean more = work.abandon();
    if (!more) {
      jobs.update(account, job.cancelling().ended(clock.instant()));
    }
    return more;
  }

  private void doAlone(AccountId account, JobId id, ResourceId resource) {
    try {
      transactions.write(() -> goingOn(account, id, job -> done(account, job, works.of(account, job), List.of(resource))));
    } catch (RuntimeException failure) {
      rethrowUnlessOfTheWork(failure);
      LOG.warn("job {} cannot do {}", id, resource, failure);
      transactions.write(() -> goingOn(account, id, job -> failed(account, job, resource, failure)));
    }
  }

  private Job failed(AccountId account, Job job, ResourceId resource, RuntimeException failure) {
    int struck = works.of(account, job).strike(List.of(resource));
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
