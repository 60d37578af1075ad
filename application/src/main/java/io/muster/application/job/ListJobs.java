package io.muster.application.job;

import io.muster.application.port.Jobs;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.job.JobId;
import io.muster.domain.search.Slice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the jobs of an account, the latest first, without what failed of each. */
public final class ListJobs {

  private final Jobs jobs;
  private final Transactions transactions;
  private final InstantSource clock;

  public ListJobs(Jobs jobs, Transactions transactions, InstantSource clock) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** At most {@code limit} jobs, those before {@code before}. */
  public record Query(@Nullable JobId before, int limit) {}

  /** Needs a reader. */
  public Slice<JobDetails> list(Administrator administrator, Query query) {
    administrator.require(Role.READER);
    Instant now = clock.instant();
    return Slice.ofOneMoreThan(query.limit(), transactions.read(() ->
        jobs.list(administrator.account().id(), query.before(), query.limit() + 1).stream()
            .map(job -> new JobDetails(job, job.rate(now), List.of()))
            .toList()));
  }
}
