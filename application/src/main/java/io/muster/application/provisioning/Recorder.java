package io.muster.application.provisioning;

import io.muster.application.port.ChangeLog;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Outcome;
import io.muster.domain.resource.ResourceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the activity log of provisioning: the entry of a change is written in its transaction, so that there is neither
 * without the other; that of a refusal or a read follows in its own, and never stands in the way of the answer.
 */
public final class Recorder {

  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

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

  /** What a change came to: the resource, and what only the use case knows of it; {@code repairs} are further ones. */
  record Change<T>(T answer, ResourceId resource, List<String> changed, List<String> ignored, List<String> repairs) {}

  /** What the work comes to; a refusal is on record when it goes out. Use cases that change something do this alone. */
  public <T> T attempt(Attempt attempt, Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      refused(attempt, refusal);
      throw refusal;
    }
  }

  /** The attempt came to nothing. */
  void refused(Attempt attempt, Refusal refusal) {
    note(attempt, new Outcome.Refused(refusal.reason()));
  }

  /** What a read comes to, which is on record when the request had to be repaired, and only then. */
  public <T> T read(Attempt attempt, Supplier<T> work) {
    T found;
    try {
      found = work.get();
    } catch (Refusal refusal) {
      noteIfRepaired(attempt, new Outcome.Refused(refusal.reason()));
      throw refusal;
    }
    noteIfRepaired(attempt, Outcome.SUCCEEDED);
    return found;
  }

  /** Makes a change and its entry, both or none. */
  <T> T write(Attempt attempt, Supplier<Change<T>> work) {
    return transactions.write(() -> {
      Change<T> change = work.get();
      log.append(attempt.caller().account().id(), entry(attempt, Outcome.SUCCEEDED, change));
      return change.answer();
    });
  }

  private void noteIfRepaired(Attempt attempt, Outcome outcome) {
    if (!attempt.repairs().get().isEmpty()) {
      note(attempt, outcome);
    }
  }

  /** When storage cannot be reached, neither can the log. */
  private void note(Attempt attempt, Outcome outcome) {
    if (outcome.equals(new Outcome.Refused(Refusal.Reason.UNAVAILABLE))) {
      return;
    }
    try {
      transactions.write(() -> log.append(attempt.caller().account().id(), entry(attempt, outcome, null)));
    } catch (RuntimeException lost) {
      LOG.warn("an activity could not be recorded: {}", lost.getClass().getName());
    }
  }

  private Activity entry(Attempt attempt, Outcome outcome, @Nullable Change<?> change) {
    ResourceId resource = change != null
        ? change.resource()
        : Optional.ofNullable(attempt.id()).flatMap(ResourceId::parse).orElse(null);
    return new Activity(ids.get(), clock.instant(), attempt.caller().actor(), attempt.operation(),
        attempt.resourceType(), resource, outcome,
        change == null ? List.of() : change.changed(),
        change == null ? List.of() : change.ignored(),
        change == null ? attempt.repairs().get() : both(attempt.repairs().get(), change.repairs()));
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }
}
