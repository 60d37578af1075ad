package io.muster.application.mapping;

import static io.muster.application.port.Fixtures.assertRefuses;
import static io.muster.domain.mapping.UserDocument.nameless;
import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.directory.ProvisionedAccount;
import io.muster.application.job.WorkOffJob;
import io.muster.application.mapping.ReadImpact.Found;
import io.muster.application.mapping.StartImpact.Command;
import io.muster.application.port.Fixtures;
import io.muster.application.port.Jobs;
import io.muster.application.port.Resources;
import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobProgress;
import io.muster.domain.job.JobStatus;
import io.muster.domain.mapping.Foreseen;
import io.muster.domain.mapping.Foreseen.Effect;
import io.muster.domain.mapping.Foreseen.FieldChange;
import io.muster.domain.mapping.Impact;
import io.muster.domain.mapping.Impact.Selection;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.resource.Resource;
import io.muster.domain.search.Slice;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImpactTest {

  private static final String DRAFT =
      "primary_email: userName\nname: nickName\njob_title: title\ndisabled: = not(active)";
  private static final int BATCH = ProvisionedAccount.IMPACT_BATCH;

  private final ProvisionedAccount here = new ProvisionedAccount();
  private final Jobs jobs = here.ports.jobs();
  private final StartImpact startImpact = new StartImpact(
      new StartImpact.Storage(jobs, here.ports.impacts(), here.ports.resources()), here.catalogs(),
      here.compilations(), here.ports.recorder());
  private final ReadImpact readImpact =
      new ReadImpact(jobs, here.ports.impacts(), here.ports.transactions(), InstantSource.fixed(Fixtures.NOW));
  private final WorkOffJob worker = worker(here.ports.resources());

  @Test
  void tellsWhatWouldBecomeOfEverybody() {
    Resource ada = here.create(someone("ada").with("nickName", "Countess"));
    here.create(someone("bob"));
    here.create(someone("cy").active(true));
    Resource dee = here.create(someone("dee").active(true));
    here.ports.resources().replace(here.account, dee,
        dee.withAttributes(someone("dee").active(false).document(), dee.meta().changedAt(Fixtures.NOW)));
    here.create(nameless().with("displayName", "No email"));
    Found found = found(finished(start(DRAFT)));

    assertThat(found.job().status()).isEqualTo(JobStatus.DONE);
    assertThat(found.job().progress()).isEqualTo(new JobProgress(5, 5, 0));
    assertThat(found.draft()).isEqualTo(DRAFT);
    assertThat(found.impact().all().effects()).isEqualTo(
        Map.of(Effect.CHANGED, 1, Effect.DISABLED, 1, Effect.FAILED, 1, Effect.UNCHANGED, 2));
    assertThat(found.impact().all().fields()).isEqualTo(Map.of("name", 1, "disabled", 1));
    assertThat(found.impact().all().problems()).isEqualTo(Map.of("no primary email", 1));
    assertThat(samples(found, new Selection(Effect.CHANGED, null, null))).containsExactly(new Foreseen(
        ada.id(), Effect.CHANGED, List.of(new FieldChange("name", "Name of ada", "Countess")), null));
    assertThat(samples(found, new Selection(null, "disabled", null))).singleElement()
        .satisfies(sample -> assertThat(sample.resource()).isEqualTo(dee.id()));
    assertThat(samples(found, new Selection(null, null, "no primary email"))).hasSize(1);
    assertThat(here.person(ada).name()).isEqualTo("Name of ada");
  }

  @Test
  void looksAtGroupsToo() {
    here.ports.resources().insert(here.account, Fixtures.group("Legal"));
    JobId id = startImpact.start(
        as(Role.ADMINISTRATOR), new Command(MappingKind.GROUP, "new organization by displayName"));
    finished(id);

    Found found = readImpact.get(as(Role.READER), MappingKind.GROUP, id);
    assertThat(found.impact().all().effects()).isEqualTo(Map.of(Effect.CREATED, 1));
    assertThat(here.ports.organizations().list(here.account, null, null, 10)).isEmpty();
    assertRefuses(Reason.NOT_FOUND, () -> readImpact.get(as(Role.READER), MappingKind.USER, id));
  }

  @Test
  void goesOnWhereABatchWasInterrupted() {
    for (int n = 0; n < 2 * BATCH + 2; n++) {
      here.create(someone("user" + n).with("nickName", "N" + n));
    }
    JobId id = start(DRAFT);
    assertThat(worker.goOn(here.account, id)).isTrue();
    WorkOffJob interrupted = worker(failing(Refusal.unavailable("away", Duration.ZERO, new IllegalStateException())));
    assertRefuses(Reason.UNAVAILABLE, () -> interrupted.goOn(here.account, id));
    assertThat(found(id).impact().all().effects()).isEqualTo(Map.of(Effect.CHANGED, BATCH));

    Found found = found(finished(id));
    assertThat(found.impact().all().effects()).isEqualTo(Map.of(Effect.CHANGED, 2 * BATCH + 2));
    assertThat(found.job().progress()).isEqualTo(new JobProgress(2 * BATCH + 2, 2 * BATCH + 2, 0));
    assertThat(samples(found, Selection.ALL)).hasSize(2 * BATCH + 2).doesNotHaveDuplicates();
  }

  @Test
  void countsNothingTwiceWhenABatchIsDoneOneByOne() {
    List<Resource> users = new ArrayList<>();
    for (int n = 0; n < BATCH; n++) {
      users.add(here.create(someone("user" + n).with("nickName", "N" + n)));
    }
    JobId id = start(DRAFT);
    WorkOffJob failing = worker(failingOnce(users.get(1)));
    boolean more = true;
    while (more) {
      more = failing.goOn(here.account, id);
    }

    Found found = found(id);
    assertThat(found.job().progress()).isEqualTo(new JobProgress(BATCH, BATCH - 1, 1));
    assertThat(found.impact().all().effects()).isEqualTo(Map.of(Effect.CHANGED, BATCH - 1));
  }

  @Test
  void keepsWhatItFoundOutWhenCancelled() {
    for (int n = 0; n < BATCH + 1; n++) {
      here.create(someone("user" + n).with("nickName", "N" + n));
    }
    JobId id = start(DRAFT);
    worker.goOn(here.account, id);
    jobs.update(here.account, jobs.find(here.account, id).orElseThrow().cancelling());

    Found found = found(finished(id));
    assertThat(found.job().status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(found.impact().all().effects()).isEqualTo(Map.of(Effect.CHANGED, BATCH));
  }

  @Test
  void readsSamplesPageByPage() {
    for (int n = 0; n < 5; n++) {
      here.create(someone("user" + n).with("nickName", "N" + n));
    }
    JobId id = finished(start(DRAFT));

    Slice<Foreseen> first = page(id, null, 3);
    assertThat(first.more()).isTrue();
    Slice<Foreseen> second = page(id, first.items().getLast(), 3);
    assertThat(second.more()).isFalse();
    assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
  }

  @Test
  void triesOneDraftOfAKindAtATime() {
    JobId first = start(DRAFT);
    assertRefuses(Reason.CONFLICT, () -> start(DRAFT));
    startImpact.start(as(Role.ADMINISTRATOR), new Command(MappingKind.GROUP, "site by displayName"));

    finished(first);
    start(DRAFT);
  }

  @Test
  void refusesWhatIsNoMapping() {
    assertRefuses(Reason.INVALID_VALUE, () -> start("nonsense"));
    assertRefuses(Reason.INVALID_VALUE, () -> start("nick: nickName"));
    assertThat(here.jobs()).isEmpty();
  }

  @Test
  void isForAdministratorsAndIsReadByReaders() {
    assertRefuses(Reason.FORBIDDEN,
        () -> startImpact.start(as(Role.READER), new Command(MappingKind.USER, DRAFT)));
    assertThat(found(start(DRAFT)).impact()).isEqualTo(Impact.NONE);
  }

  @Test
  void showsNothingToAnotherAccountAndLooksAtNobodyElse() {
    here.create(someone("ada").with("nickName", "Countess"));
    Administrator stranger = new Administrator(
        here.ports.accounts().find(here.ports.newAccount()).orElseThrow(), "sam", Role.OWNER);
    JobId id = finished(start(DRAFT));
    JobId other = startImpact.start(stranger, new Command(MappingKind.USER, DRAFT));
    worker.goOn(stranger.account().id(), other);

    assertRefuses(Reason.NOT_FOUND, () -> readImpact.get(stranger, MappingKind.USER, id));
    assertRefuses(Reason.NOT_FOUND, () -> readImpact.samples(
        stranger, new ReadImpact.Query(MappingKind.USER, id, Selection.ALL, null, 10)));
    assertThat(readImpact.get(stranger, MappingKind.USER, other).impact()).isEqualTo(Impact.NONE);
  }

  private JobId start(String draft) {
    return startImpact.start(as(Role.ADMINISTRATOR), new Command(MappingKind.USER, draft));
  }

  private JobId finished(JobId id) {
    boolean more = true;
    while (more) {
      more = worker.goOn(here.account, id);
    }
    return id;
  }

  private Found found(JobId id) {
    return readImpact.get(as(Role.READER), MappingKind.USER, id);
  }

  private List<Foreseen> samples(Found found, Selection selection) {
    return readImpact.samples(as(Role.READER),
        new ReadImpact.Query(MappingKind.USER, found.job().id(), selection, null, 100)).items();
  }

  private Slice<Foreseen> page(JobId id, Foreseen after, int limit) {
    return readImpact.samples(as(Role.READER), new ReadImpact.Query(
        MappingKind.USER, id, Selection.ALL, after == null ? null : after.resource(), limit));
  }

  private Administrator as(Role role) {
    return new Administrator(here.ports.accounts().find(here.account).orElseThrow(), "ada", role);
  }

  private WorkOffJob worker(Resources read) {
    return new WorkOffJob(jobs, here.works(here.mapUsersAnew(), read), here.ports.transactions(), here.ports.recorder(),
        InstantSource.fixed(Fixtures.NOW), 100);
  }

  /** Resources that cannot be listed. */
  private Resources failing(RuntimeException failure) {
    return intercepted((method, _) -> {
      if (method.equals("list")) {
        throw failure;
      }
    });
  }

  /** Resources of which the whole batch cannot be read, and one not even by itself. */
  private Resources failingOnce(Resource broken) {
    List<String> calls = new ArrayList<>();
    return intercepted((method, arguments) -> {
      boolean first = method.equals("list") && calls.stream().noneMatch("list"::equals);
      calls.add(method);
      if (first || method.equals("findAll") && List.of(broken.id()).equals(arguments[2])) {
        throw new IllegalStateException("broken");
      }
    });
  }

  private interface Interception {

    void before(String method, Object[] arguments);
  }

  private Resources intercepted(Interception interception) {
    return (Resources) Proxy.newProxyInstance(
        Resources.class.getClassLoader(), new Class<?>[] {Resources.class}, (_, method, arguments) -> {
          interception.before(method.getName(), arguments);
          try {
            return method.invoke(here.ports.resources(), arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        });
  }

  private static UserDocument someone(String name) {
    return user(name + "@example.com").with("displayName", "Name of " + name);
  }
}
