package io.muster.application.directory;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.port.Holds;
import io.muster.application.port.Jobs;
import io.muster.application.port.Mappings;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Hold;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** Ends a hold: what it held back is done in the background, or never. */
public final class EndHold {

  private final Holds holds;
  private final Mappings mappings;
  private final Jobs jobs;
  private final Recorder recorder;
  private final InstantSource clock;

  public EndHold(Holds holds, Mappings mappings, Jobs jobs, Recorder recorder, InstantSource clock) {
    this.holds = holds;
    this.mappings = mappings;
    this.jobs = jobs;
    this.recorder = recorder;
    this.clock = clock;
  }

  /**
   * Lets the hold go: its users are mapped as they are when their turn comes, and whoever was disabled until now counts no
   * longer. Needs an administrator; refuses with {@code CONFLICT} when there is no hold to be decided about.
   */
  public JobId release(Administrator administrator) {
    return end(administrator, Operation.RELEASE, hold -> {
      AccountId account = administrator.account().id();
      holds.forgetDisabled(account, Instant.MAX);
      return queue(account, hold, new JobKind.ReleaseHold(hold.number()), "an administrator let the hold go");
    });
  }

  /** Drops it: the people stay as they are until their users change next. Needs and refuses what letting go does. */
  public JobId drop(Administrator administrator) {
    return end(administrator, Operation.DROP, hold -> queue(administrator.account().id(), hold,
        new JobKind.DropHold(hold.number()), "an administrator dropped the hold"));
  }

  private JobId end(Administrator administrator, Operation operation, Function<Hold, JobId> ending) {
    Attempt attempt = Attempt.by(administrator, operation, Matter.HOLD);
    return recorder.attempt(attempt, () -> {
      administrator.require(Role.ADMINISTRATOR);
      return recorder.write(attempt, trail -> {
        Hold hold = ended(administrator.account().id());
        trail.detail("hold " + hold.number());
        return ending.apply(hold);
      });
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
