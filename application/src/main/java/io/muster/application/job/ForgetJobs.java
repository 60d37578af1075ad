package io.muster.application.job;

import io.muster.application.port.Jobs;
import io.muster.application.port.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets the jobs of all accounts that ended long enough ago, a few in each transaction. */
public final class ForgetJobs {

  private static final int BATCH = 100;

  private final Jobs jobs;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Duration kept;

  public ForgetJobs(Jobs jobs, Transactions transactions, InstantSource clock, Duration kept) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.clock = clock;
    this.kept = kept;
  }

  public void forget() {
    Instant endedBefore = clock.instant().minus(kept);
    int forgotten;
    do {
      forgotten = transactions.write(() -> jobs.forget(endedBefore, BATCH));
    } while (forgotten == BATCH);
  }
}
