package io.muster.application.activity;

import io.muster.application.port.ChangeLog;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Outcome;
import io.muster.domain.directory.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the activity log: the entries of a change are written in its transaction, in one statement, so that there is neither
 * without the other; that of a refusal follows in its own, and never stands in the way of the answer.
 */
public final class Recorder {

  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
  private static final ScopedValue<Instant> BEGINNING = ScopedValue.newInstance();
  private static final ScopedValue<Trail> TRAIL = ScopedValue.newInstance();

  private final ChangeLog log;
  private final Transactions transactions;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public Recorder(ChangeLog log, Transactions transactions, Supplier<UUID> ids, InstantSource clock) {
    this.log = log;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** What the work comes to; a refusal is on record when it goes out. Use cases that change something do this alone. */
  public <T> T attempt(Attempt attempt, Supplier<T> work) {
    return begun(() -> {
      try {
        return work.get();
      } catch (Refusal refusal) {
        refused(attempt, refusal);
        throw refusal;
      }
    });
  }

  /** The attempt came to nothing. */
  public void refused(Attempt attempt, Refusal refusal) {
    note(attempt, new Outcome.Refused(refusal.reason()));
  }

  /** Makes a change and its entries, all or none, within the current transaction when there is one. */
  public <T> T write(Attempt attempt, Function<Trail, T> work) {
    return transactions.write(() -> {
      Trail trail = new Trail();
      T answer = ScopedValue.where(TRAIL, trail).call(() -> work.apply(trail));
      log.append(attempt.account(), trail.entries(attempt, stamp()));
      return answer;
    });
  }

  /** Puts down to the actor what the work changes of people, within the current transaction. */
  public <T> T follow(AccountId account, String actor, Supplier<T> work) {
    Trail trail = new Trail();
    T answer = ScopedValue.where(TRAIL, trail).call(work::get);
    List<Entry> entries = trail.ofPeople(actor, stamp());
    if (!entries.isEmpty()) {
      log.append(account, entries);
    }
    return answer;
  }

  /** A person is being stored in work that is on record; there is no other. */
  static void person(@Nullable Person before, Person after) {
    if (!TRAIL.isBound()) {
      throw new IllegalStateException("a person is changed by work that is not on record");
    }
    TRAIL.get().person(before, after);
  }

  private <T> T begun(Supplier<T> work) {
    return BEGINNING.isBound() ? work.get() : ScopedValue.where(BEGINNING, clock.instant()).call(work::get);
  }

  private Trail.Stamp stamp() {
    Instant now = clock.instant();
    return new Trail.Stamp(
        now, BEGINNING.isBound() ? Duration.between(BEGINNING.get(), now).toMillis() : 0, ids);
  }

  /** When storage cannot be reached, neither can the log. */
  private void note(Attempt attempt, Outcome outcome) {
    if (outcome.equals(new Outcome.Refused(Refusal.Reason.UNAVAILABLE))) {
      return;
    }
    try {
      transactions.write(() -> log.append(attempt.account(), List.of(entry(attempt, outcome))));
    } catch (RuntimeException lost) {
      LOG.warn("an activity could not be recorded: {}", lost.getClass().getName());
    }
  }

  private Entry entry(Attempt attempt, Outcome outcome) {
    Trail.Stamp stamp = stamp();
    return new Entry(new Activity(ids.get(), stamp.at(), attempt.actor(), attempt.operation(), attempt.resourceType(),
        attempt.resource(), null, outcome, List.of(), List.of(), attempt.repairs().get(), stamp.milliseconds()), null);
  }
}
