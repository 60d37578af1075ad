package io.muster.application.provisioning;

import io.muster.application.directory.DirectoryRecords;
import io.muster.application.directory.KeepUserInStep;
import io.muster.application.directory.ScimRecords;
import io.muster.application.port.ChangeLog;
import io.muster.application.port.Fixtures;
import io.muster.application.port.InMemoryPorts;
import io.muster.domain.access.Caller;
import io.muster.domain.access.Scope;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.activity.Activity;
import io.muster.domain.filter.FilterLimits;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One account with its use cases, on storage in memory. */
final class Provisioning {

  static final int SHOWN_MEMBERS = 2;

  /** Those that every request here is said to have needed. */
  static final List<String> REPAIRS = List.of("operation_case");

  private final InMemoryPorts ports = new InMemoryPorts();
  private final Supplier<UUID> ids = () -> Fixtures.newId().value();
  private final InstantSource clock = InstantSource.fixed(Fixtures.NOW);
  private final Views views = new Views(ports.memberships());
  private final Recorder recorder = new Recorder(ports.log(), ports.transactions(), ids, clock);
  private final Consequences consequences = consequences();
  private final Revision revision = new Revision(ports.resources(), consequences, recorder, clock);
  private final Caller caller;

  Provisioning(AccountSettings settings) {
    Account account = ports.accounts().create("acme", Account.Kind.PRODUCTION, null, settings, Fixtures.NOW);
    this.caller = new Caller(account, "test", Set.of(Scope.values()));
  }

  private Consequences consequences() {
    KeepUserInStep people = new KeepUserInStep(
        new DirectoryRecords(ports.people(), ports.organizations(), ports.sites()),
        new ScimRecords(ports.resources(), ports.memberships(), ports.mappings()), ids, clock);
    return new Consequences(
        new GroupMembers(ports.resources(), ports.memberships()), ports.memberships(), people);
  }

  ResourceId created(ResourceType type, Object... namesAndValues) {
    return new CreateResource(ports.resources(), consequences, views, recorder, ids, clock)
        .create(caller, new CreateResource.Command(
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

  InMemoryPorts ports() {
    return ports;
  }

  Caller caller() {
    return caller;
  }

  /** The activity log, the latest first. */
  List<Activity> log() {
    return ports.log().list(caller.account().id(), ChangeLog.Selection.EVERYTHING, null, 1_000);
  }

  Complex stored(ResourceType type, ResourceId id) {
    return ports.resources().find(caller.account().id(), type, id).orElseThrow().attributes();
  }
}
