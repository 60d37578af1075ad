package io.muster.application.activity;

import io.muster.application.port.ChangeLog;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Outcome;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps reads on record without keeping anybody waiting: they are gathered, and written many at a time, each second and
 * before the log is read. What has not been written when a process is killed is lost, which changes never are.
 */
public final class ReadRecorder {

  private static final Logger LOG = LoggerFactory.getLogger(ReadRecorder.class);

  /** So many may wait; what comes when no more fit, since storage does not keep up, is counted as lost. */
  private static final int MOST_WAITING = 50_000;

  private static final int AT_ONCE = 500;

  private final ChangeLog log;
  private final Transactions transactions;
  private final Supplier<UUID> ids;
  private final InstantSource clock;
  private final boolean everything;
  private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicLong lost = new AtomicLong();
  private final List<Waiting> beingWritten = new ArrayList<>();

  /** Without {@code everything} only those are on record for which a client's dialect had to be understood. */
  public ReadRecorder(
      ChangeLog log, Transactions transactions, Supplier<UUID> ids, InstantSource clock, boolean everything) {
    this.log = log;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
    this.everything = everything;
  }

  private record Waiting(AccountId account, Entry entry) {}

  /** Somebody has read something, or was refused it, which took so long. */
  public void read(Attempt attempt, Outcome outcome, long milliseconds) {
    List<String> repairs = attempt.repairs().get();
    if (!everything && repairs.isEmpty() || outcome.equals(new Outcome.Refused(Refusal.Reason.UNAVAILABLE))) {
      return;
    }
    Activity activity = new Activity(ids.get(), clock.instant(), attempt.actor(), attempt.operation(),
        attempt.resourceType(), attempt.resource(), null, outcome, List.of(), List.of(), repairs, milliseconds);
    if (!waiting.offer(new Waiting(attempt.account(), new Entry(activity, null)))) {
      lost.incrementAndGet();
    }
  }

  /** Writes what waits. Refuses with {@code UNAVAILABLE} when storage cannot be reached; then it goes on waiting. */
  public synchronized void flush() {
    while (!beingWritten.isEmpty() || waiting.drainTo(beingWritten, AT_ONCE) > 0) {
      Map<AccountId, List<Entry>> byAccount = beingWritten.stream().collect(Collectors.groupingBy(
          Waiting::account, Collectors.mapping(Waiting::entry, Collectors.toList())));
      write(byAccount);
      beingWritten.clear();
    }
  }

  /** What storage does not take, such as reads of an account that is gone, must not keep others waiting for ever. */
  private void write(Map<AccountId, List<Entry>> byAccount) {
    try {
      transactions.write(() -> byAccount.forEach(log::append));
    } catch (Refusal unavailable) {
      throw unavailable;
    } catch (RuntimeException refused) {
      lost.addAndGet(beingWritten.size());
      LOG.warn("reads could not be recorded: {}", refused.getClass().getName());
    }
  }

  /** How many reads are not on record, because too many waited or storage did not take them. */
  public long lost() {
    return lost.get();
  }
}
