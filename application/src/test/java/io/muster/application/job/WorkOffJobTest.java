package io.muster.application.job;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.directory.ProvisionedAccount;
import io.muster.application.discovery.Catalogs;
import io.muster.application.port.Fixtures;
import io.muster.application.port.Jobs;
import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.discovery.Additions;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobFailure;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobProgress;
import io.muster.domain.job.JobStatus;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.resource.Resource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkOffJobTest {

  private static final int BATCH = 3;

  private final ProvisionedAccount here = new ProvisionedAccount();
  private final FailingResources failing = new FailingResources();
  private final Jobs jobs = here.ports.jobs();
  private final WorkOffJob workOffJob = new WorkOffJob(
      jobs,
      here.works(new MapUsersAnew(here.ports.accounts(),
          new Catalogs(Additions.NONE, here.ports.schemas(), here.ports.transactions()),
          failing.over(here.ports.resources()), here.keepUserInStep())),
      here.ports.transactions(),
      here.ports.recorder(),
      InstantSource.fixed(Fixtures.NOW),
      BATCH);

  @Test
  void mapsEveryUserInBatches() {
    List<Resource> users = users(7);
    here.organization("Sales", false);
    JobId id = queued(users);

    assertThat(workOffJob.goOn(here.account, id)).isTrue();
    assertThat(job(id)).isEqualTo(
        Job.queued(id, job(id).kind(), "test", 7, Fixtures.NOW).advanced(3, 0, Fixtures.NOW));
    assertThat(mapped(users)).isEqualTo(3);
    assertThat(workOffJob.goOn(here.account, id)).isTrue();
    assertThat(workOffJob.goOn(here.account, id)).isFalse();
    assertThat(mapped(users)).isEqualTo(7);
    assertThat(job(id).status()).isEqualTo(JobStatus.DONE);
    assertThat(job(id).progress()).isEqualTo(new JobProgress(7, 7, 0));
    assertThat(job(id).finished()).isEqualTo(Fixtures.NOW);
  }

  @Test
  void endsAJobOfWholeBatches() {
    JobId id = queued(users(3));

    assertThat(workOffJob.goOn(here.account, id)).isTrue();
    assertThat(workOffJob.goOn(here.account, id)).isFalse();
    assertThat(job(id).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void doesNothingForAJobThatEndedOrIsUnknown() {
    JobId id = queued(users(1));
    workOffJob.goOn(here.account, id);
    Job ended = job(id);

    assertThat(workOffJob.goOn(here.account, id)).isFalse();
    assertThat(job(id)).isEqualTo(ended);
    assertThat(workOffJob.goOn(here.account, new JobId(Fixtures.newId().value()))).isFalse();
  }

  @Test
  void mapsAUserFromWhatItIsWhenItsTurnComes() {
    Resource anna = here.create(inSales("anna"));
    JobId id = queued(List.of(anna));
    here.change(anna, inSales("anna").with("title", "Director"));
    workOffJob.goOn(here.account, id);

    assertThat(here.person(anna).jobTitle()).isEqualTo("Director");
  }

  @Test
  void takesAUserThatIsGoneAsDone() {
    List<Resource> users = users(2);
    JobId id = queued(users);
    here.delete(users.getFirst());
    workOffJob.goOn(here.account, id);

    assertThat(job(id).status()).isEqualTo(JobStatus.DONE);
    assertThat(here.person(users.getFirst()).disabled()).isTrue();
  }

  @Test
  void leavesAPersonToTheUserWhoKeepsIt() {
    Resource first = here.create(user("anna").email("anna@example.com").with("title", "First"));
    Resource second = here.create(user("anna2").email("anna@example.com").with("title", "Second"));
    workOffJob.goOn(here.account, queued(List.of(first)));

    assertThat(here.person(first)).isEqualTo(here.person(second));
    assertThat(here.person(first).jobTitle()).isEqualTo("Second");
  }

  @Test
  void goesOnAfterAUserThatFails() {
    List<Resource> users = users(5);
    here.organization("Sales", false);
    failing.failFor(users.get(1).id(), new IllegalStateException("somebody@example.com"));
    failing.failFor(users.get(4).id(), Refusal.invalidValue("x".repeat(300)));
    JobId id = queued(users);
    workOff(id);

    assertThat(mapped(users)).isEqualTo(3);
    assertThat(job(id).status()).isEqualTo(JobStatus.FAILED);
    assertThat(job(id).progress()).isEqualTo(new JobProgress(5, 3, 2));
    assertThat(jobs.failures(here.account, id)).containsExactly(
        new JobFailure(users.get(1).id(), "Muster failed: IllegalStateException"),
        new JobFailure(users.get(4).id(), ("invalid_value: " + "x".repeat(300)).substring(0, 255)));
  }

  @Test
  void leavesEverythingToBeDoneWhileStorageIsAway() {
    List<Resource> users = users(2);
    here.organization("Sales", false);
    failing.failFor(users.get(1).id(), Refusal.unavailable("away", Duration.ZERO, new IllegalStateException()));
    JobId id = queued(users);
    Fixtures.assertRefuses(Reason.UNAVAILABLE, () -> workOffJob.goOn(here.account, id));
    assertThat(job(id).progress()).isEqualTo(new JobProgress(2, 0, 0));
    assertThat(mapped(users)).isZero();

    failing.failForNone();
    workOff(id);
    assertThat(mapped(users)).isEqualTo(2);
  }

  @Test
  void beginsNothingMoreOnceCancelled() {
    List<Resource> users = users(7);
    here.organization("Sales", false);
    JobId id = queued(users);
    workOffJob.goOn(here.account, id);
    jobs.update(here.account, job(id).cancelling());
    workOff(id);

    assertThat(mapped(users)).isEqualTo(3);
    assertThat(job(id).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(job(id).progress()).isEqualTo(new JobProgress(7, 3, 0));
    assertThat(jobs.rest(here.account, id, 10)).isEmpty();
  }

  private void workOff(JobId id) {
    boolean more = true;
    while (more) {
      more = workOffJob.goOn(here.account, id);
    }
  }

  private Job job(JobId id) {
    return jobs.find(here.account, id).orElseThrow();
  }

  private JobId queued(List<Resource> users) {
    jobs.mapAnew(here.account, users.stream().map(Resource::id).toList(), "test");
    return jobs.list(here.account, null, 1).getFirst().id();
  }

  /** How many know the organization that came after them. */
  private long mapped(List<Resource> users) {
    return users.stream().filter(user -> here.person(user).organization() != null).count();
  }

  private List<Resource> users(int count) {
    List<Resource> users = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      users.add(here.create(inSales("user" + n)));
    }
    return users;
  }

  private static UserDocument inSales(String name) {
    return user(name).email(name + "@example.com").enterprise("organization", "Sales");
  }
}
