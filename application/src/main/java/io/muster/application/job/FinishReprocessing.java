package io.muster.application.job;

import io.muster.application.port.Jobs;
import io.muster.application.port.MappingVersions;
import io.muster.application.port.MappingVersions.Unfinished;
import io.muster.application.port.Mappings;
import io.muster.application.port.Transactions;
import io.muster.domain.job.JobKind.Reprocess;

/**
 * Sees to it that everybody ends up mapped by the mapping in force: a change that was being made while a mapping was saved
 * may have been mapped by the one before, and may have become durable after the job that reprocesses all had passed by.
 */
public final class FinishReprocessing {

  private static final String CAUSE = "changes that were made while the mapping was saved";
  private static final int AT_ONCE = 100;

  private final MappingVersions versions;
  private final Mappings mappings;
  private final Jobs jobs;
  private final Transactions transactions;

  public FinishReprocessing(MappingVersions versions, Mappings mappings, Jobs jobs, Transactions transactions) {
    this.versions = versions;
    this.mappings = mappings;
    this.jobs = jobs;
    this.transactions = transactions;
  }

  /** Queues what is missing; what a job is at already is left to it. */
  public void finish() {
    transactions.read(() -> versions.unfinished(AT_ONCE)).forEach(each -> transactions.write(() -> finish(each)));
  }

  private void finish(Unfinished unfinished) {
    int version = versions.inForceForUpdate(unfinished.account(), unfinished.kind());
    Reprocess kind = new Reprocess(unfinished.kind(), version);
    int outdated = mappings.countOutdated(unfinished.account(), unfinished.kind(), version);
    if (outdated > 0 && !jobs.isUnderWay(unfinished.account(), kind)) {
      jobs.queue(unfinished.account(), kind, CAUSE, outdated);
    }
  }
}
