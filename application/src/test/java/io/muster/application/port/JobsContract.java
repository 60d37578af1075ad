package io.muster.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountId;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobFailure;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobKind;
import io.muster.domain.job.JobProgress;
import io.muster.domain.job.JobStatus;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.resource.ResourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of jobs does. */
public abstract class JobsContract {

  /** No other test's jobs end as long ago. */
  private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00.123456Z");

  private AccountId account;
  private AccountId stranger;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    stranger = ports().newAccount();
  }

  @Test
  void queuesUsers() {
    List<ResourceId> users = newIds(3);
    jobs().mapAnew(account, List.of(users.get(2), users.get(0), users.get(1), users.get(0)), "group changed");

    Job job = only();
    assertThat(job.kind()).isEqualTo(JobKind.MAP_USERS);
    assertThat(job.cause()).isEqualTo("group changed");
    assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
    assertThat(job.progress()).isEqualTo(new JobProgress(3, 0, 0));
    assertThat(job.cancelRequested()).isFalse();
    assertThat(job.started()).isNull();
    assertThat(job.finished()).isNull();
    assertThat(jobs().rest(account, job.id(), 10)).isEqualTo(users);
  }

  @Test
  void queuesNothingForNobody() {
    jobs().mapAnew(account, List.of(), "group changed");

    assertThat(jobs().list(account, null, 10)).isEmpty();
  }

  @Test
  void queuesMoreThanOneStatementCanName() {
    jobs().mapAnew(account, newIds(2_500), "group changed");

    assertThat(only().progress().total()).isEqualTo(2_500);
    List<ResourceId> rest = jobs().rest(account, only().id(), 10_000);
    assertThat(rest).hasSize(2_500).isSorted();
    assertThat(jobs().strike(account, only().id(), rest)).isEqualTo(2_500);
  }

  @Test
  void forgetsWhatItsTransactionUndoes() {
    Fixtures.assertRefuses(Reason.CONFLICT, () -> ports().transactions().write(() -> {
      jobs().mapAnew(account, newIds(1), "undone");
      throw Refusal.conflict("undone");
    }));

    assertThat(jobs().list(account, null, 10)).isEmpty();
  }

  @Test
  void keepsHowFarAJobHasCome() {
    Job queued = queued(5);
    Job running = queued.advanced(2, 1, Fixtures.NOW).cancelling();
    jobs().update(account, running);
    assertThat(jobs().find(account, queued.id())).contains(running);

    Job ended = running.ended(Fixtures.NOW.plusNanos(456_000));
    jobs().update(account, ended);
    assertThat(jobs().findForUpdate(account, queued.id())).contains(ended);
  }

  @Test
  void strikesWhatIsDone() {
    List<ResourceId> users = newIds(5);
    jobs().mapAnew(account, users, "group changed");
    JobId id = only().id();

    assertThat(jobs().rest(account, id, 2)).isEqualTo(users.subList(0, 2));
    assertThat(jobs().strike(account, id, users.subList(0, 2))).isEqualTo(2);
    assertThat(jobs().strike(account, id, users.subList(1, 2))).isZero();
    assertThat(jobs().strike(account, id, List.of())).isZero();
    assertThat(jobs().rest(account, id, 10)).isEqualTo(users.subList(2, 5));
  }

  @Test
  void keepsTheFirstFailures() {
    JobId id = queued(1).id();
    List<JobFailure> failures = newIds(JobFailure.MOST + 1).stream()
        .map(user -> new JobFailure(user, "größe 🧮"))
        .toList();
    ports().transactions().write(() -> failures.forEach(failure -> jobs().fail(account, id, failure)));

    assertThat(jobs().failures(account, id)).isEqualTo(failures.subList(0, JobFailure.MOST));
  }

  @Test
  void listsTheLatestFirstAndReadsOn() {
    List<Job> queued = new ArrayList<>();
    for (int n = 1; n <= 5; n++) {
      jobs().mapAnew(account, newIds(n), "group changed");
      queued.add(jobs().list(account, null, 1).getFirst());
    }

    List<Job> read = new ArrayList<>();
    @Nullable JobId before = null;
    for (List<Job> page = jobs().list(account, before, 2); !page.isEmpty(); page = jobs().list(account, before, 2)) {
      read.addAll(page);
      before = page.getLast().id();
    }
    assertThat(read).isEqualTo(queued.reversed());
  }

  @Test
  void forgetsWhatEndedLongAgoAFewAtATime() {
    jobs().forget(LONG_AGO.plusSeconds(3), 1_000);
    List<Job> ended = Stream.of(0, 1, 2).map(n -> queued(1).ended(LONG_AGO.plusSeconds(n))).toList();
    Job unfinished = queued(1);
    ended.forEach(job -> {
      jobs().strike(account, job.id(), jobs().rest(account, job.id(), 10));
      jobs().fail(account, job.id(), new JobFailure(Fixtures.newId(), "why"));
      jobs().update(account, job);
    });

    assertThat(jobs().forget(LONG_AGO.plusSeconds(2), 1)).isEqualTo(1);
    assertThat(jobs().forget(LONG_AGO.plusSeconds(2), 10)).isEqualTo(1);
    assertThat(jobs().forget(LONG_AGO.plusSeconds(2), 10)).isZero();
    assertThat(jobs().list(account, null, 10)).containsExactly(unfinished, ended.get(2));
    assertThat(jobs().failures(account, ended.get(0).id())).isEmpty();
    assertThat(jobs().forget(LONG_AGO.plusSeconds(3), 10)).isEqualTo(1);
  }

  @Test
  void queuesOneOfAKindAlone() {
    JobKind kind = new JobKind.FindImpact(MappingKind.USER);
    JobId first = jobs().queueAlone(account, kind, "a draft", 7).orElseThrow();

    assertThat(jobs().find(account, first)).contains(Job.queued(first, kind, "a draft", 7, jobs().find(account, first)
        .orElseThrow().created()));
    assertThat(jobs().queueAlone(account, kind, "a draft", 7)).isEmpty();
    assertThat(jobs().queueAlone(account, new JobKind.FindImpact(MappingKind.GROUP), "a draft", 7)).isPresent();
    assertThat(jobs().queueAlone(stranger, kind, "a draft", 7)).isPresent();
    jobs().update(account, jobs().find(account, first).orElseThrow().ended(Fixtures.NOW));
    assertThat(jobs().queueAlone(account, kind, "a draft", 7)).isPresent();
  }

  @Test
  void queuesOneOfAKindWhoeverAsksAtTheSameTime() throws Exception {
    JobKind kind = new JobKind.FindImpact(MappingKind.USER);
    Callable<Boolean> asking = () -> jobs().queueAlone(account, kind, "a draft", 1).isPresent();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      int queued = 0;
      for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(8, asking))) {
        queued += each.get() ? 1 : 0;
      }
      assertThat(queued).isEqualTo(1);
    }
  }

  @Test
  void showsNothingToAnotherAccount() {
    Job job = queued(1);

    assertThat(jobs().find(stranger, job.id())).isEmpty();
    assertThat(jobs().findForUpdate(stranger, job.id())).isEmpty();
    assertThat(jobs().list(stranger, null, 10)).isEmpty();
    assertThat(jobs().rest(stranger, job.id(), 10)).isEmpty();
  }

  private Jobs jobs() {
    return ports().jobs();
  }

  private Job queued(int users) {
    jobs().mapAnew(account, newIds(users), "group changed");
    return jobs().list(account, null, 1).getFirst();
  }

  private Job only() {
    assertThat(jobs().list(account, null, 10)).hasSize(1);
    return jobs().list(account, null, 10).getFirst();
  }

  private static List<ResourceId> newIds(int count) {
    return Stream.generate(Fixtures::newId).limit(count).toList();
  }
}
