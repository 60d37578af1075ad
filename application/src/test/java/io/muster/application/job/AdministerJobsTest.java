package io.muster.application.job;

import static io.muster.application.port.Fixtures.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.Fixtures;
import io.muster.application.port.InMemoryPorts;
import io.muster.application.port.Jobs;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobFailure;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobStatus;
import io.muster.domain.search.Slice;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdministerJobsTest {

  private final InMemoryPorts ports = new InMemoryPorts();
  private final Account account = ports.accounts().find(ports.newAccount()).orElseThrow();
  private final Administrator administrator = new Administrator(account, "ada", Role.ADMINISTRATOR);
  private final Administrator reader = new Administrator(account, "rita", Role.READER);
  private final Administrator stranger =
      new Administrator(ports.accounts().find(ports.newAccount()).orElseThrow(), "sam", Role.OWNER);
  private final Jobs jobs = ports.jobs();
  private final InstantSource clock = InstantSource.fixed(Fixtures.NOW.plusSeconds(2));
  private final ListJobs listJobs = new ListJobs(jobs, ports.transactions(), clock);
  private final GetJob getJob = new GetJob(jobs, ports.transactions(), clock);
  private final CancelJob cancelJob = new CancelJob(jobs, ports.recorder(), clock);

  @Test
  void showsAReaderHowFarAJobHasCome() {
    Job running = queued(5).advanced(3, 1, Fixtures.NOW);
    JobFailure failure = new JobFailure(Fixtures.newId(), "why");
    jobs.update(account.id(), running);
    jobs.fail(account.id(), running.id(), failure);

    assertThat(getJob.get(reader, running.id())).isEqualTo(new JobDetails(running, 2.0, List.of(failure)));
  }

  @Test
  void countsTheRateOfAJobThatEndedUntilItsEnd() {
    Job ended = queued(4).advanced(4, 0, Fixtures.NOW).ended(Fixtures.NOW.plusSeconds(1));
    jobs.update(account.id(), ended);

    assertThat(getJob.get(reader, ended.id()).rate()).isEqualTo(4.0);
    assertThat(queued(1).rate(Fixtures.NOW)).isZero();
  }

  @Test
  void listsAStretchOfTheLatest() {
    List<Job> queued = Stream.of(1, 2, 3).map(this::queued).toList();
    Slice<JobDetails> slice = listJobs.list(reader, new ListJobs.Query(null, 2));

    assertThat(slice.items()).extracting(JobDetails::job).containsExactly(queued.get(2), queued.get(1));
    assertThat(slice.more()).isTrue();
    assertThat(listJobs.list(reader, new ListJobs.Query(queued.get(1).id(), 2)).items())
        .extracting(JobDetails::job).containsExactly(queued.get(0));
  }

  @Test
  void cancelsAsOftenAsSomebodyAsks() {
    Job job = queued(1);

    assertThat(cancelJob.cancel(administrator, job.id()).job().cancelRequested()).isTrue();
    assertThat(cancelJob.cancel(administrator, job.id()).job().status()).isEqualTo(JobStatus.QUEUED);
    jobs.update(account.id(), job.cancelling().ended(Fixtures.NOW));
    assertThat(cancelJob.cancel(administrator, job.id()).job().status()).isEqualTo(JobStatus.CANCELLED);
  }

  @Test
  void cancelsNothingThatHasEnded() {
    Job job = queued(1);
    jobs.update(account.id(), job.ended(Fixtures.NOW));

    assertRefuses(Reason.CONFLICT, () -> cancelJob.cancel(administrator, job.id()));
  }

  @Test
  void letsReadersCancelNothing() {
    Job job = queued(1);

    assertRefuses(Reason.FORBIDDEN, () -> cancelJob.cancel(reader, job.id()));
  }

  @Test
  void knowsNoJobsOfOtherAccounts() {
    JobId id = queued(1).id();

    assertRefuses(Reason.NOT_FOUND, () -> getJob.get(stranger, id));
    assertRefuses(Reason.NOT_FOUND, () -> cancelJob.cancel(stranger, id));
    assertThat(listJobs.list(stranger, new ListJobs.Query(null, 10)).items()).isEmpty();
  }

  @Test
  void forgetsAllThatEndedLongAgo() {
    for (int n = 0; n < 150; n++) {
      jobs.update(account.id(), queued(1).ended(Fixtures.NOW));
    }
    Job recent = queued(1).ended(Fixtures.NOW.plusSeconds(1));
    jobs.update(account.id(), recent);
    new ForgetJobs(jobs, ports.transactions(), clock, Duration.ofSeconds(1)).forget();

    assertThat(jobs.list(account.id(), null, 200)).containsExactly(recent);
  }

  private Job queued(int users) {
    jobs.mapAnew(account.id(), Stream.generate(Fixtures::newId).limit(users).toList(), "test");
    return jobs.list(account.id(), null, 1).getFirst();
  }
}
