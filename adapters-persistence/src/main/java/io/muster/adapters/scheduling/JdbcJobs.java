package io.muster.adapters.scheduling;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.muster.application.port.Jobs;
import io.muster.domain.account.AccountId;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobFailure;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobKind;
import io.muster.domain.resource.ResourceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Jobs in their tables; db-scheduler is told of each in the transaction that queues it. */
final class JdbcJobs implements Jobs {

  private static final int CHUNK = 1_000;
  private static final String SELECT = "SELECT " + JobRows.COLUMNS + " FROM job WHERE account_id = ?";
  private static final String OF_JOB = " WHERE account_id = ? AND job_id = ?";

  private final JdbcOperations jdbc;
  private final SchedulerClient scheduler;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  JdbcJobs(JdbcOperations jdbc, SchedulerClient scheduler, Supplier<UUID> ids, InstantSource clock) {
    this.jdbc = jdbc;
    this.scheduler = scheduler;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void mapAnew(AccountId account, Collection<ResourceId> users, String cause) {
    Set<ResourceId> distinct = new LinkedHashSet<>(users);
    if (!distinct.isEmpty()) {
      queue(account, Job.queued(new JobId(ids.get()), JobKind.MAP_USERS, cause, distinct.size(), clock.instant()),
          distinct);
    }
  }

  @Override
  public JobId queue(AccountId account, JobKind kind, String cause, int total) {
    Job job = Job.queued(new JobId(ids.get()), kind, cause, total, clock.instant());
    queue(account, job, Set.of());
    return job.id();
  }

  @Override
  public Optional<JobId> queueAlone(AccountId account, JobKind kind, String cause, int total) {
    jdbc.queryForObject("SELECT id FROM account WHERE id = ? FOR UPDATE", Long.class, account.value());
    return isUnderWay(account, kind) ? Optional.empty() : Optional.of(queue(account, kind, cause, total));
  }

  @Override
  public boolean isUnderWay(AccountId account, JobKind kind) {
    return !jdbc.queryForList("SELECT id FROM job WHERE account_id = ? AND kind = ? AND finished IS NULL"
            + " AND COALESCE(mapping_kind, '') = ? AND COALESCE(mapping_version, -1) = ? AND COALESCE(hold_number, -1) = ?"
            + " LIMIT 1", byte[].class,
        account.value(), JobRows.word(kind), Objects.requireNonNullElse(JobRows.mapping(kind), ""),
        Objects.requireNonNullElse(JobRows.version(kind), -1), Objects.requireNonNullElse(JobRows.hold(kind), -1))
        .isEmpty();
  }

  @Override
  public Optional<Job> find(AccountId account, JobId id) {
    return found(account, id, "");
  }

  @Override
  public Optional<Job> findForUpdate(AccountId account, JobId id) {
    return found(account, id, " FOR UPDATE");
  }

  @Override
  public void update(AccountId account, Job job) {
    jdbc.update("UPDATE job SET status = ?, done = ?, failed = ?, cancel_requested = ?, started = ?, finished = ?"
            + " WHERE account_id = ? AND id = ?",
        job.status().name(), job.progress().done(), job.progress().failed(), job.cancelRequested(),
        JobRows.time(job.started()), JobRows.time(job.finished()), account.value(), key(job.id()));
  }

  @Override
  public List<Job> list(AccountId account, @Nullable JobId before, int limit) {
    return before == null
        ? jdbc.query(SELECT + " ORDER BY id DESC LIMIT ?", JobRows::job, account.value(), limit)
        : jdbc.query(
            SELECT + " AND id < ? ORDER BY id DESC LIMIT ?", JobRows::job, account.value(), key(before), limit);
  }

  @Override
  public List<ResourceId> rest(AccountId account, JobId id, int limit) {
    return jdbc.query("SELECT resource_id FROM job_item" + OF_JOB + " ORDER BY resource_id LIMIT ?",
        JobRows::resource, account.value(), key(id), limit);
  }

  /** One by one, in few round trips: H2 would look through all that is left for a list of them. */
  @Override
  public int strike(AccountId account, JobId id, Collection<ResourceId> resources) {
    int[][] struck = jdbc.batchUpdate("DELETE FROM job_item" + OF_JOB + " AND resource_id = ?", resources, CHUNK,
        (statement, resource) -> {
          statement.setLong(1, account.value());
          statement.setBytes(2, key(id));
          statement.setBytes(3, JobRows.bytes(resource.value()));
        });
    return Arrays.stream(struck).flatMapToInt(Arrays::stream).sum();
  }

  @Override
  public void fail(AccountId account, JobId id, JobFailure failure) {
    jdbc.update("INSERT INTO job_failure (account_id, job_id, resource_id, reason) SELECT ?, ?, ?, ? FROM job"
            + " WHERE account_id = ? AND id = ? AND (SELECT COUNT(*) FROM job_failure" + OF_JOB + ") < ?",
        account.value(), key(id), JobRows.bytes(failure.resource().value()), failure.reason(),
        account.value(), key(id), account.value(), key(id), JobFailure.MOST);
  }

  @Override
  public List<JobFailure> failures(AccountId account, JobId id) {
    return jdbc.query("SELECT resource_id, reason FROM job_failure" + OF_JOB + " ORDER BY resource_id",
        JobRows::failure, account.value(), key(id));
  }

  @Override
  public int forget(Instant endedBefore, int limit) {
    List<JobInstance> jobs = jdbc.query(
        "SELECT account_id, id FROM job WHERE finished < ? ORDER BY finished LIMIT ? FOR UPDATE",
        (row, _) -> new JobInstance(
            new AccountId(row.getLong("account_id")), new JobId(JobRows.uuid(row.getBytes("id")))),
        JobRows.time(endedBefore), limit);
    for (JobInstance job : jobs) {
      for (String table : List.of("job_failure", "impact_sample", "impact")) {
        jdbc.update("DELETE FROM " + table + OF_JOB, job.account().value(), key(job.id()));
      }
      jdbc.update("DELETE FROM job WHERE account_id = ? AND id = ?", job.account().value(), key(job.id()));
    }
    return jobs.size();
  }

  private void queue(AccountId account, Job job, Set<ResourceId> resources) {
    jdbc.update("INSERT INTO job (account_id, kind, mapping_kind, mapping_version, hold_number, cause, status, total, done, failed,"
            + " cancel_requested, created, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        account.value(), JobRows.word(job.kind()), JobRows.mapping(job.kind()), JobRows.version(job.kind()),
        JobRows.hold(job.kind()), job.cause(), job.status().name(), job.progress().total(),
        job.progress().done(), job.progress().failed(), job.cancelRequested(), JobRows.time(job.created()),
        key(job.id()));
    jdbc.batchUpdate("INSERT INTO job_item (account_id, job_id, resource_id) VALUES (?, ?, ?)", resources, CHUNK,
        (statement, resource) -> {
          statement.setLong(1, account.value());
          statement.setBytes(2, key(job.id()));
          statement.setBytes(3, JobRows.bytes(resource.value()));
        });
    scheduler.scheduleIfNotExists(new JobInstance(account, job.id()).instance(), job.created());
  }

  private Optional<Job> found(AccountId account, JobId id, String locking) {
    return jdbc.query(SELECT + " AND id = ?" + locking, JobRows::job, account.value(), key(id)).stream().findFirst();
  }

  private static byte[] key(JobId id) {
    return JobRows.bytes(id.value());
  }
}
