package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobFailure;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobKind;
import io.muster.domain.resource.ResourceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of every account, and what each has still to do. What is queued is worked off once the transaction that
 * queued it has committed, by any replica, whatever happens to the one that began.
 */
public interface Jobs {

  /**
   * Queues, in the current transaction, that each of these users is mapped anew; for none it does nothing. The cause is
   * shown to administrators and names no personal value.
   */
  void mapAnew(AccountId account, Collection<ResourceId> users, String cause);

  /** Queues, in the current transaction, work on about {@code total} resources that the job finds by itself. */
  JobId queue(AccountId account, JobKind kind, String cause, int total);

  /** Queues like {@link #queue} unless a job of exactly that kind is under way, whoever else asks at the same time. */
  Optional<JobId> queueAlone(AccountId account, JobKind kind, String cause, int total);

  /** Whether a job of exactly that kind has not ended yet. */
  boolean isUnderWay(AccountId account, JobKind kind);

  Optional<Job> find(AccountId account, JobId id);

  /** Like {@link #find}; nobody else works on the job or changes it until the transaction ends. */
  Optional<Job> findForUpdate(AccountId account, JobId id);

  void update(AccountId account, Job job);

  /** The latest first, at most {@code limit}, those before {@code before} when it is given. */
  List<Job> list(AccountId account, @Nullable JobId before, int limit);

  /** What the job has still to do, in the order of the identifiers, at most {@code limit}. */
  List<ResourceId> rest(AccountId account, JobId id, int limit);

  /** These are no longer to do; how many of them still were. */
  int strike(AccountId account, JobId id, Collection<ResourceId> resources);

  /** Keeps the failure, unless the job has {@link JobFailure#MOST} already. */
  void fail(AccountId account, JobId id, JobFailure failure);

  List<JobFailure> failures(AccountId account, JobId id);

  /** Forgets at most {@code limit} jobs that ended before that time, with what they found out; how many they were. */
  int forget(Instant endedBefore, int limit);
}
