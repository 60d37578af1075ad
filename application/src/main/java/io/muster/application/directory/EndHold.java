package io.muster.application.directory;

import io.muster.application.port.Holds;
import io.muster.application.port.Jobs;
import io.muster.application.port.Mappings;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Hold;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobKind;
import java.time.Instant;
import java.time.InstantSource;

/** Ends a hold: what it held back is done in the background, or never. */
public final class EndHold {

  private final Holds holds;
  private final Mappings mappings;
  private final Jobs jobs;
  private final Transactions transactions;
  private final InstantSource clock;

  public EndHold(Holds holds, Mappings mappings, Jobs jobs, Transactions transactions, InstantSource clock) {
    this.holds = holds;
    this.mappings = mappings;
    this.jobs = jobs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Lets the hold go: its users are mapped as they are when their turn comes, and whoever was disabled until now counts no
   * longer. Needs an administrator; refuses with {@code CONFLICT} when there is no hold to be decided about.
   */
  public JobId release(Administrator administrator) {
    administrator.require(Role.ADMINISTRATOR);
    AccountId account = administrator.account().id();
    return transactions.write(() -> {
      Hold hold = ended(account);
      holds.forgetDisabled(account, Instant.MAX);
      return queue(account, hold, new JobKind.ReleaseHold(hold.number()), "an administrator let the hold go");
    });
  }

  /** Drops it: the people stay as they are until their users change next. Needs and refuses what letting go does. */
  public JobId drop(Administrator administrator) {
    administrator.require(Role.ADMINISTRATOR);
    AccountId account = administrator.account().id();
    return transactions.write(() -> {
      Hold hold = ended(account);
      return queue(account, hold, new JobKind.DropHold(hold.number()), "an administrator dropped the hold");
    });
  }

  private Hold ended(AccountId account) {
    Hold hold = holds.findForUpdate(account);
    hold.requireClosed();
    holds.save(account, hold.ended(clock.instant()));
    return hold;
  }

  private JobId queue(AccountId account, Hold hold, JobKind kind, String cause) {
    return jobs.queue(account, kind, cause, mappings.countOnHold(account, hold.number()));
  }
}
