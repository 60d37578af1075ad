package io.muster.application.mapping;

import io.muster.application.port.Impacts;
import io.muster.application.port.Impacts.Run;
import io.muster.application.port.Jobs;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobKind;
import io.muster.domain.mapping.Foreseen;
import io.muster.domain.mapping.Impact;
import io.muster.domain.mapping.Impact.Selection;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.search.Slice;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what a draft would do, as far as it has been found out. */
public final class ReadImpact {

  private final Jobs jobs;
  private final Impacts impacts;
  private final Transactions transactions;
  private final InstantSource clock;

  public ReadImpact(Jobs jobs, Impacts impacts, Transactions transactions, InstantSource clock) {
    this.jobs = jobs;
    this.impacts = impacts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The job and how many a second it does, the draft, and what it would do. */
  public record Found(Job job, double rate, String draft, Impact impact) {}

  /** Some of the samples: those after {@code after}, at most {@code limit}. */
  public record Query(MappingKind kind, JobId job, Selection selection, @Nullable ResourceId after, int limit) {}

  /** Needs a reader. Refuses with {@code NOT_FOUND} a job that tries no draft of that kind on the account. */
  public Found get(Administrator administrator, MappingKind kind, JobId id) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    return transactions.read(() -> {
      Job job = find(account, kind, id);
      Run run = impacts.find(account, id).orElseThrow(ReadImpact::notFound);
      return new Found(job, job.rate(clock.instant()), run.draft(), run.impact());
    });
  }

  /** In the order of the resources; needs a reader, and refuses like {@link #get}. */
  public Slice<Foreseen> samples(Administrator administrator, Query query) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    List<Foreseen> found = transactions.read(() -> {
      find(account, query.kind(), query.job());
      return impacts.samples(account, query.job(), query.selection(), query.after(), query.limit() + 1);
    });
    return Slice.ofOneMoreThan(query.limit(), found);
  }

  private Job find(AccountId account, MappingKind kind, JobId id) {
    return jobs.find(account, id)
        .filter(job -> job.kind().equals(new JobKind.FindImpact(kind)))
        .orElseThrow(ReadImpact::notFound);
  }

  private static Refusal notFound() {
    return Refusal.notFound("There is no job with this identifier that tries a draft of this mapping.");
  }
}
