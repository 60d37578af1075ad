package io.muster.application.directory;

import io.muster.application.port.Accounts;
import io.muster.application.port.Holds;
import io.muster.application.port.Holds.Disabled;
import io.muster.application.port.Jobs;
import io.muster.application.port.Mappings;
import io.muster.application.port.People;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Hold;
import io.muster.domain.account.Hold.State;
import io.muster.domain.account.SafetyCatch;
import io.muster.domain.job.JobKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The safety catches of all accounts; an account without one is asked nothing. */
public final class SafetyCatches {

  private final Records records;
  private final Jobs jobs;
  private final InstantSource clock;

  public SafetyCatches(Records records, Jobs jobs, InstantSource clock) {
    this.records = records;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** What is asked about an account before one of its people is disabled. */
  public record Records(Accounts accounts, People people, Mappings mappings, Holds holds) {}

  /** Why users are mapped. */
  public enum Occasion {
    /** A client changed something. */
    CHANGE,
    /** A mapping was saved: nobody is disabled before it is known how many would be. */
    REPROCESSING,
    /** An administrator let a hold go: nobody is put on hold. */
    LETTING_GO
  }

  /** Watches over one change, from the first user to the last. */
  Watch watch(AccountId account, Occasion occasion) {
    return new Watch(this, account, occasion);
  }

  /**
   * Everybody has been mapped by a saved mapping. Those whom it would disable are let go when they are no more than may
   * be; otherwise they stay on hold.
   */
  public void decide(AccountId account) {
    Hold hold = records.holds().findForUpdate(account);
    if (hold.state() != State.DECIDING) {
      return;
    }
    Instant now = clock.instant();
    int held = records.mappings().countOnHold(account, hold.number());
    Optional<SafetyCatch> safetyCatch = of(account);
    Disabled recently = safetyCatch.map(it -> recently(account, it, now)).orElse(new Disabled(0, 0));
    long people = records.people().countEnabled(account) + recently.count();
    if (safetyCatch.filter(it -> it.isExceededBy(recently.count() + held, people)).isPresent()) {
      String cause = "a saved mapping would disable " + held + " of " + people + " people";
      records.holds().save(account, hold.becoming(State.CLOSED, cause, now));
      return;
    }
    records.holds().save(account, hold.ended(now));
    if (held > 0) {
      records.holds().countDisabled(account, now, held, people);
      jobs.queue(account, new JobKind.ReleaseHold(hold.number()), "a saved mapping disables no more people than it may",
          held);
    }
  }

  Optional<SafetyCatch> of(AccountId account) {
    return Optional.ofNullable(records.accounts().find(account).orElseThrow().settings().safetyCatch());
  }

  Disabled recently(AccountId account, SafetyCatch safetyCatch, Instant now) {
    return records.holds().disabledSince(account, now.minus(safetyCatch.window()));
  }

  Records records() {
    return records;
  }

  Jobs jobs() {
    return jobs;
  }

  Instant now() {
    return clock.instant();
  }
}
