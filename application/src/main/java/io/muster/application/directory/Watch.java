package io.muster.application.directory;

import io.muster.application.directory.SafetyCatches.Occasion;
import io.muster.application.port.Holds;
import io.muster.application.port.Holds.Disabled;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Hold;
import io.muster.domain.account.Hold.State;
import io.muster.domain.account.SafetyCatch;
import io.muster.domain.resource.ResourceId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The safety catch of an account while one change is followed: it says of each person who would be disabled whether that
 * may be. What is counted is seen by others when the change has become durable, so that changes at once may exceed the
 * limit together, by no more than they are. Storage is asked when somebody would be disabled, and not before.
 */
final class Watch {

  private final SafetyCatches catches;
  private final AccountId account;
  private final Occasion occasion;
  private final Set<ResourceId> held = new LinkedHashSet<>();
  private @Nullable Armed armed;
  private boolean asked;
  private int disabled;

  Watch(SafetyCatches catches, AccountId account, Occasion occasion) {
    this.catches = catches;
    this.account = account;
    this.occasion = occasion;
  }

  /** A catch that is on: what it does, and what it has counted. */
  private static final class Armed {

    private final SafetyCatch limit;
    private final Instant now;
    private final long recently;
    private Hold hold;
    private long people;
    private boolean counted;

    private Armed(SafetyCatch limit, Instant now, Disabled recently, Hold hold) {
      this.limit = limit;
      this.now = now;
      this.recently = recently.count();
      this.people = recently.people();
      this.hold = hold;
    }
  }

  boolean isLettingGo() {
    return occasion == Occasion.LETTING_GO;
  }

  boolean isHeld(ResourceId user) {
    return held.contains(user);
  }

  /** The number of the hold that users are put on. */
  int hold() {
    return known() instanceof Armed it ? it.hold.number() : Hold.NONE.number();
  }

  /** Whether the person of that user may be disabled now; otherwise the user is on hold from here on. */
  boolean mayDisable(ResourceId user) {
    Armed it = isLettingGo() ? null : known();
    if (it == null) {
      return true;
    }
    if (mayDisable(it)) {
      disabled++;
      return true;
    }
    held.add(user);
    return false;
  }

  private boolean mayDisable(Armed it) {
    if (it.hold.state() == State.CLOSED) {
      return false;
    }
    if (occasion == Occasion.REPROCESSING) {
      it.hold = it.hold.isOpen()
          ? it.hold.becoming(State.DECIDING, "a saved mapping is being applied", it.now)
          : it.hold;
      return false;
    }
    if (isWithinLimit(it) || isWithinLimitCountedAnew(it)) {
      return true;
    }
    it.hold = it.hold.becoming(State.CLOSED, "more than " + it.limit.percent() + " % of the people would have been disabled"
        + " within " + it.limit.minutes() + " minutes", it.now);
    return false;
  }

  private boolean isWithinLimit(Armed it) {
    return !it.limit.isExceededBy(it.recently + disabled + 1, it.people);
  }

  /** There may be more people than when they were counted last, which is done once in each window of time. */
  private boolean isWithinLimitCountedAnew(Armed it) {
    if (it.counted) {
      return false;
    }
    it.people = catches.records().people().countEnabled(account) + it.recently + disabled;
    it.counted = true;
    return isWithinLimit(it);
  }

  private @Nullable Armed known() {
    if (!asked) {
      asked = true;
      armed = catches.of(account).map(this::armed).orElse(null);
    }
    return armed;
  }

  private Armed armed(SafetyCatch limit) {
    Instant now = catches.now();
    return new Armed(limit, now, catches.recently(account, limit, now), catches.records().holds().find(account));
  }

  /** Writes down what was counted, after everything else: then nobody waits for this change but for a moment. */
  void end() {
    Armed it = armed;
    if (it == null) {
      return;
    }
    Holds holds = catches.records().holds();
    if (!held.isEmpty()) {
      join(it.hold, holds.findForUpdate(account));
    }
    if (disabled > 0) {
      holds.countDisabled(account, it.now, disabled, it.counted ? it.people : 0);
    }
    if (it.counted) {
      holds.forgetDisabled(account, it.now.minus(it.limit.window()));
    }
  }

  /** When an administrator has ended the hold meanwhile, its users are mapped once more. */
  private void join(Hold mine, Hold current) {
    boolean begins = current.isOpen() && current.number() < mine.number();
    boolean lasts = !current.isOpen() && current.number() == mine.number();
    if (begins || lasts && current.state() == State.DECIDING && mine.state() == State.CLOSED) {
      catches.records().holds().save(account, mine);
    } else if (!lasts) {
      catches.jobs().mapAnew(account, held, "the hold ended while they were put on it");
    }
  }
}
