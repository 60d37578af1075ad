package io.muster.adapters.persistence;

import static io.muster.application.port.Fixtures.GROUPS;
import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.many;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.activity.RecordedPeople;
import io.muster.application.directory.DirectoryRecords;
import io.muster.application.directory.FollowUp;
import io.muster.application.directory.KeepGroupInStep;
import io.muster.application.directory.KeepUserInStep;
import io.muster.application.directory.NewRecords;
import io.muster.application.directory.SafetyCatches;
import io.muster.application.directory.SampleMappingsInForce;
import io.muster.application.directory.ScimRecords;
import io.muster.application.port.Accounts;
import io.muster.application.port.ChangeLog;
import io.muster.application.port.Fixtures;
import io.muster.application.port.Holds;
import io.muster.application.port.Jobs;
import io.muster.application.port.Mappings;
import io.muster.application.port.Memberships;
import io.muster.application.port.Organizations;
import io.muster.application.port.People;
import io.muster.application.port.Resources;
import io.muster.application.port.Sites;
import io.muster.application.provisioning.Consequences;
import io.muster.application.provisioning.CreateResource;
import io.muster.application.provisioning.GetResource;
import io.muster.application.provisioning.GroupMembers;
import io.muster.application.provisioning.PatchResource;
import io.muster.application.activity.Recorder;
import io.muster.application.provisioning.ReplaceResource;
import io.muster.application.provisioning.Revision;
import io.muster.application.provisioning.Views;
import io.muster.domain.access.Caller;
import io.muster.domain.access.Scope;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.account.SafetyCatch;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.Patch;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A request about a user asks the database as often for one with everything as for one with nothing but a name. */
class RequestStatementsTest {

  private final TestStorage storage = TestStorage.h2();
  private final Resources resources = storage.bean(Resources.class);
  private final Memberships memberships = storage.bean(Memberships.class);
  private final Supplier<UUID> ids = () -> Fixtures.newId().value();
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final Views views = new Views(memberships, storage.transactions());
  private final Consequences consequences = consequences();
  private final Recorder recorder = new Recorder(storage.bean(ChangeLog.class), storage.transactions(), ids, clock);
  private final Revision revision = new Revision(resources, consequences, recorder, clock);
  private final Caller caller = caller();
  private final ResourceId manager = created(USERS, complex("userName", "boss@example.com"));
  private final ResourceId plain = created(USERS, complex("userName", "plain@example.com"));
  private final ResourceId rich = created(USERS, everything("rich@example.com"));

  private Consequences consequences() {
    DirectoryRecords directory = new DirectoryRecords(
        new RecordedPeople(storage.bean(People.class)), storage.bean(Organizations.class), storage.bean(Sites.class));
    ScimRecords scim = new ScimRecords(resources, memberships, storage.bean(Mappings.class));
    FollowUp followUp = new FollowUp(SampleMappingsInForce.USUAL, storage.bean(Jobs.class), 200);
    NewRecords newRecords = new NewRecords(ids, clock);
    KeepUserInStep people = new KeepUserInStep(directory, scim, followUp, newRecords, new SafetyCatches(
        new SafetyCatches.Records(storage.bean(Accounts.class), storage.bean(People.class), storage.bean(Mappings.class),
            storage.bean(Holds.class)), storage.bean(Jobs.class), clock));
    return new Consequences(new GroupMembers(resources, memberships), memberships, people,
        new KeepGroupInStep(directory, scim, people, followUp, newRecords));
  }

  private Caller caller() {
    Account account = storage.transactions().write(() -> storage.accounts().create(
        "test-" + UUID.randomUUID(), Account.Kind.PRODUCTION, null, AccountSettings.DEFAULTS, NOW));
    return new Caller(account, "test", Set.of(Scope.values()));
  }

  private Complex everything(String userName) {
    Object[] emails = IntStream.range(0, 40)
        .mapToObj(n -> complex("value", n + userName, "type", n % 2 == 0 ? "work" : "home"))
        .toArray();
    return complex("userName", userName, "title", "Countess", "emails", many(emails), EnterpriseUserSchema.URN,
        complex("department", "Engines", "manager", complex("value", manager.toString())));
  }

  @Test
  void readsAUser() {
    belongsToGroups(rich, 1);
    int few = count(() -> get(rich));
    belongsToGroups(rich, 50);
    assertThat(count(() -> get(rich))).isEqualTo(few).isLessThanOrEqualTo(3);
    assertThat(count(() -> get(plain))).isLessThanOrEqualTo(few);
  }

  @Test
  void replacesAUserWhateverItHolds() {
    belongsToGroups(rich, 50);
    int unchanged = count(() -> replace(rich, everything("rich@example.com")));
    int changed = count(() -> replace(rich, everything("rich@example.com").with("title", Value.of("Baroness"))));
    int smaller = count(() -> replace(plain, complex("userName", "plain@example.com", "title", "Baroness")));
    assertThat(unchanged).isLessThanOrEqualTo(5);
    assertThat(changed).isLessThanOrEqualTo(25);
    assertThat(smaller).isLessThanOrEqualTo(changed);
  }

  @Test
  void patchesAUserWhateverItHoldsAndHoweverManyOperationsThereAre() {
    belongsToGroups(rich, 50);
    int one = count(() -> patch(rich, title("Baroness")));
    RawOperation[] hundred = IntStream.range(0, 100).mapToObj(n -> title("Title " + n)).toArray(RawOperation[]::new);
    assertThat(count(() -> patch(rich, hundred))).isEqualTo(one).isLessThanOrEqualTo(25);
    assertThat(count(() -> patch(plain, title("Baroness")))).isLessThanOrEqualTo(one);
  }

  @Test
  void asksNothingOfASafetyCatchUnlessSomebodyIsToBeDisabled() {
    int off = count(() -> patch(plain, title("Baroness")));
    int disabledWithout = count(() -> patch(rich, active(false)));
    count(() -> patch(rich, active(true)));
    turnOnTheSafetyCatch();
    assertThat(count(() -> patch(plain, title("Countess")))).isEqualTo(off);
    assertThat(count(() -> patch(rich, active(false)))).isLessThanOrEqualTo(disabledWithout + 6);
    count(() -> patch(rich, active(true)));
    assertThat(count(() -> patch(rich, active(false)))).isLessThanOrEqualTo(disabledWithout + 3);
  }

  private void turnOnTheSafetyCatch() {
    storage.accounts().change(
        caller.account().id(), AccountSettings.DEFAULTS.edit().safetyCatch(new SafetyCatch(99, 60)).settings());
  }

  private static RawOperation active(boolean active) {
    return new RawOperation("replace", "active", Value.of(active));
  }

  private void belongsToGroups(ResourceId user, int count) {
    IntStream.range(0, count).forEach(n -> created(GROUPS, complex(
        "displayName", "Crew " + n, "members", many(complex("value", user.toString())))));
  }

  private static RawOperation title(String title) {
    return new RawOperation("replace", "title", Value.of(title));
  }

  private ResourceId created(ResourceType type, Complex document) {
    return new CreateResource(resources, consequences, views, recorder, ids, clock)
        .create(caller, new CreateResource.Command(type, document, Projection.byDefault(type), List.of()))
        .resource().id();
  }

  private void get(ResourceId id) {
    new GetResource(resources, views, storage.transactions())
        .get(caller, new GetResource.Query(USERS, id.toString(), Projection.byDefault(USERS)));
  }

  private void replace(ResourceId id, Complex document) {
    new ReplaceResource(revision, views, recorder).replace(caller, new ReplaceResource.Command(
        USERS, id.toString(), document, Precondition.NONE, Projection.byDefault(USERS), List.of()));
  }

  private void patch(ResourceId id, RawOperation... operations) {
    Patch patch = Patch.of(USERS, List.of(operations), FilterLimits.DEFAULT);
    new PatchResource(revision, views, recorder, 200).patch(caller,
        new PatchResource.Command(
            USERS, id.toString(), patch, Precondition.NONE, Projection.byDefault(USERS), List.of()));
  }

  private int count(Runnable work) {
    return storage.countStatements(work);
  }
}
