package io.muster.application.provisioning;

import io.muster.application.activity.RecordedPeople;
import io.muster.application.activity.Recorder;
import io.muster.application.directory.DirectoryRecords;
import io.muster.application.directory.KeepGroupInStep;
import io.muster.application.directory.FollowUp;
import io.muster.application.directory.KeepUserInStep;
import io.muster.application.directory.NewRecords;
import io.muster.application.directory.SafetyCatches;
import io.muster.application.directory.SampleMappingsInForce;
import io.muster.application.directory.ScimRecords;
import io.muster.application.port.ChangeLog;
import io.muster.application.port.Fixtures;
import io.muster.application.port.InMemoryPorts;
import io.muster.application.port.Ports;
import io.muster.domain.access.Caller;
import io.muster.domain.access.Scope;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Matter;
import io.muster.domain.bulk.BulkOperation;
import io.muster.domain.bulk.BulkRequest;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.group.Member;
import io.muster.domain.patch.Patch;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.patch.Unmatched;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Query;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One account with its use cases, on storage in memory or on another. */
public final class Provisioning {

  static final int SHOWN_MEMBERS = 2;

  /** Those that every request here is said to have needed. */
  static final List<String> REPAIRS = List.of("operation_case");

  private static final RunBulk.Reading AS_WRITTEN = new RunBulk.Reading() {

    @Override
    public RunBulk.Read<Complex> resource(ResourceType type, Complex data) {
      return new RunBulk.Read<>(data, REPAIRS);
    }

    @Override
    public RunBulk.Read<Patch> patch(ResourceType type, Complex data) {
      RawOperation operation = new RawOperation(data.text("op"), data.text("path"), data.get("value"));
      return new RunBulk.Read<>(Patch.of(type, List.of(operation), FilterLimits.DEFAULT), REPAIRS);
    }
  };

  private final Ports ports;
  private final Supplier<UUID> ids = () -> Fixtures.newId().value();
  private final InstantSource clock = InstantSource.fixed(Fixtures.NOW);
  private final Views views;
  private final Consequences consequences;
  private final Recorder recorder;
  private final Revision revision;
  private final Caller caller;

  Provisioning(AccountSettings settings) {
    this(new InMemoryPorts(), settings);
  }

  /** A new account on that storage. */
  public Provisioning(Ports ports, AccountSettings settings) {
    this.ports = ports;
    this.views = new Views(ports.memberships(), ports.transactions());
    this.consequences = consequences();
    this.recorder = ports.recorder();
    this.revision = new Revision(ports.resources(), consequences, recorder, clock);
    Account account = ports.accounts()
        .create("acme-" + UUID.randomUUID(), Account.Kind.PRODUCTION, null, settings, Fixtures.NOW);
    this.caller = new Caller(account, "test", Set.of(Scope.values()));
  }

  private Consequences consequences() {
    DirectoryRecords directory = new DirectoryRecords(new RecordedPeople(ports.people()), ports.organizations(), ports.sites());
    ScimRecords scim = new ScimRecords(ports.resources(), ports.memberships(), ports.mappings());
    FollowUp followUp = new FollowUp(SampleMappingsInForce.USUAL, ports.jobs(), 200);
    NewRecords newRecords = new NewRecords(ids, clock);
    KeepUserInStep people = new KeepUserInStep(directory, scim, followUp, newRecords, new SafetyCatches(
        new SafetyCatches.Records(ports.accounts(), ports.people(), ports.mappings(), ports.holds()), ports.jobs(), clock));
    KeepGroupInStep groups = new KeepGroupInStep(directory, scim, people, followUp, newRecords);
    return new Consequences(
        new GroupMembers(ports.resources(), ports.memberships()), ports.memberships(), people, groups);
  }

  ResourceId created(ResourceType type, Object... namesAndValues) {
    return create().create(caller, new CreateResource.Command(
            type, Fixtures.complex(namesAndValues), Projection.byDefault(type), REPAIRS))
        .resource().id();
  }

  ResourceId groupOf(int members) {
    List<Value> references = Stream.generate(() -> created(Fixtures.USERS, "userName", UUID.randomUUID().toString()))
        .limit(members)
        .<Value>map(id -> Fixtures.complex("value", id.toString()))
        .toList();
    return created(Fixtures.GROUPS, "displayName", "Crew", "members", new Many(references));
  }

  ResourceView get(ResourceType type, ResourceId id, Projection projection) {
    return new GetResource(ports.resources(), views, ports.transactions())
        .get(caller, new GetResource.Query(type, id.toString(), projection));
  }

  ResourceView replace(ResourceType type, ResourceId id, Object... namesAndValues) {
    return new ReplaceResource(revision, views, recorder).replace(caller, new ReplaceResource.Command(
        type, id.toString(), Fixtures.complex(namesAndValues), Precondition.NONE, Projection.byDefault(type), REPAIRS));
  }

  PatchResource.Result patch(ResourceType type, ResourceId id, Projection projection, RawOperation... operations) {
    Patch patch = Patch.of(type, List.of(operations), FilterLimits.DEFAULT).with(Unmatched.CREATE);
    return new PatchResource(revision, views, recorder, SHOWN_MEMBERS).patch(caller,
        new PatchResource.Command(type, id.toString(), patch, Precondition.NONE, projection, REPAIRS));
  }

  void delete(ResourceType type, String id, Precondition precondition) {
    new DeleteResource(ports.resources(), consequences, recorder, clock)
        .delete(caller, new DeleteResource.Command(type, id, precondition, List.of()));
  }

  Recorder recorder() {
    return recorder;
  }

  Ports ports() {
    return ports;
  }

  Caller caller() {
    return caller;
  }

  /** What the activity log has of SCIM resources, the latest first. */
  List<Activity> log() {
    return wholeLog().stream().filter(activity -> !Matter.PERSON.word().equals(activity.resourceType())).toList();
  }

  List<Activity> wholeLog() {
    return ports.log().list(caller.account().id(), ChangeLog.Selection.EVERYTHING, null, 1_000);
  }

  /** Carries the operations out as they are written, without any dialect. */
  public List<BulkResult> bulk(int failOnErrors, List<BulkOperation> operations) {
    RunBulk runBulk = new RunBulk(create(), new ReplaceResource(revision, views, recorder),
        new PatchResource(revision, views, recorder, SHOWN_MEMBERS),
        new DeleteResource(ports.resources(), consequences, recorder, clock), recorder, ports.transactions());
    return runBulk.run(caller, new RunBulk.Command(new BulkRequest(operations, failOnErrors), AS_WRITTEN));
  }

  private CreateResource create() {
    return new CreateResource(ports.resources(), consequences, views, recorder, ids, clock);
  }

  List<ResourceId> members(ResourceId group) {
    return ports.memberships().membersOf(caller.account().id(), group, null, 1_000).stream().map(Member::id).toList();
  }

  boolean exists(ResourceType type, ResourceId id) {
    return ports.resources().find(caller.account().id(), type, id).isPresent();
  }

  long count(ResourceType type) {
    return ports.resources().search(caller.account().id(), type, new Query(null, 1, 0)).total();
  }

  Complex stored(ResourceType type, ResourceId id) {
    return ports.resources().find(caller.account().id(), type, id).orElseThrow().attributes();
  }
}
