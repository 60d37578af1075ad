package io.muster.application.directory;

import io.muster.application.directory.AccountDirectory.Around;
import io.muster.application.directory.KeepUserInStep.Mapped;
import io.muster.application.directory.MappingsInForce.InForce;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonField;
import io.muster.domain.directory.PersonId;
import io.muster.domain.filter.Filter;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.MappingInput;
import io.muster.domain.mapping.MappingResult;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target.ToPerson;
import io.muster.domain.mapping.UserMapping;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Order;
import io.muster.domain.search.Page;
import io.muster.domain.search.Position;
import io.muster.domain.search.Query;
import io.muster.domain.search.Slice;
import io.muster.domain.search.Walk;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the manager of those who name a user as theirs: set when the user comes to have a person, cleared while that
 * person is disabled. Nothing else of them is mapped, and nobody who names them in turn; when they are many, they are
 * queued to be mapped anew.
 */
final class Reports {

  private static final String CAUSE = "their manager came, went or came back";
  private static final int PAGE = 1_000;
  /** A person's earlier lives by whose ids a report may still name it. */
  private static final int MOST_IDS = 10;

  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final FollowUp followUp;
  private final InstantSource clock;

  Reports(
      DirectoryRecords records, ScimRecords scim, FollowUp followUp, InstantSource clock) {
    this.records = records;
    this.scim = scim;
    this.followUp = followUp;
    this.clock = clock;
  }

  /** A user who names the manager, as it was mapped before. */
  private record Report(Resource user, MappingStatus status) {}

  /** Whom a manager's change concerns. */
  enum Concerned {
    /** The manager came, went or came back. */
    EVERYBODY,
    /** Only those who were waiting for somebody of that id or name. */
    WAITING
  }

  void follow(Mapped in, Resource manager, PersonId person, Concerned concerned) {
    AccountId account = in.account();
    Filter naming = naming(account, manager, person);
    Page<Resource> found =
        scim.resources().search(account, manager.type(), new Query(naming, 1, followUp.mostAtOnce()));
    if (found.total() > followUp.mostAtOnce()) {
      queue(account, manager.type(), naming, concerned);
      return;
    }
    ManagerSearch managers = new ManagerSearch(records.people(), scim, account, manager.type());
    InForce<UserMapping> managerOnly = new InForce<>(
        in.inForce().version(), in.mapping().only(PersonField.MANAGER), in.inForce().accountName());
    concerned(account, found.items(), concerned)
        .forEach(report -> follow(new Mapped(account, managerOnly), report, managers));
  }

  private void queue(AccountId account, ResourceType type, Filter naming, Concerned concerned) {
    List<ResourceId> queued = new ArrayList<>();
    @Nullable Position from = null;
    Slice<Resource> slice;
    do {
      slice = scim.resources().walk(account, type, new Walk(naming, Order.BY_ID, from, false, PAGE));
      concerned(account, slice.items(), concerned).forEach(report -> queued.add(report.user().id()));
      from = slice.items().isEmpty() ? null : scim.resources().positionOf(Order.BY_ID, slice.items().getLast());
    } while (slice.more());
    followUp.jobs().mapAnew(account, queued, CAUSE);
  }

  private List<Report> concerned(AccountId account, List<Resource> users, Concerned concerned) {
    Map<ResourceId, MappingStatus> statuses =
        scim.mappings().statusesOf(account, users.stream().map(Resource::id).toList());
    return users.stream()
        .filter(user -> statuses.containsKey(user.id()))
        .map(user -> new Report(user, Objects.requireNonNull(statuses.get(user.id()))))
        .filter(report -> concerned == Concerned.EVERYBODY || isWaiting(report.status()))
        .toList();
  }

  /** Of several users with the same person the one that spoke last decides, in this too. */
  private void follow(Mapped in, Report report, ManagerSearch managers) {
    AccountId account = in.account();
    ScimRecords.personOf(report.status())
        .flatMap(person -> records.people().findForUpdate(account, person))
        .filter(person -> person.isKeptBy(report.user().id().toString()))
        .ifPresent(person -> follow(in, person, report.status(), inputOf(in, report.user(), managers)));
  }

  private void follow(Mapped in, Person before, MappingStatus status, MappingInput input) {
    AccountId account = in.account();
    MappingResult result = in.mapping().update(input, before);
    Person after = Objects.requireNonNull(result.person());
    Explanation explanation = result.explanation().fields().stream()
        .reduce(status.explanation(), Explanation::with, (_, last) -> last);
    if (!after.equals(before)) {
      records.people().update(account, before, after);
    }
    if (!explanation.equals(status.explanation())) {
      scim.mappings().record(account, new MappingStatus(
          status.resource(), status.kind(), status.version(), status.target(), status.problem(), explanation,
          clock.instant(), status.hold()));
    }
  }

  private MappingInput inputOf(Mapped in, Resource report, ManagerSearch managers) {
    return new MappingInput(report.id(), report.attributes(), false, new AccountDirectory(
        records, scim, new Around(in.account(), in.inForce().accountName(), report.id()), managers));
  }

  private static boolean isWaiting(MappingStatus status) {
    return status.explanation().fields().stream()
        .filter(field -> field.field().equals(PersonField.MANAGER.wireName()))
        .noneMatch(field -> field.effect() == Explanation.Effect.SET);
  }

  /** Users who name their manager by an id, past or present, the externalId or the userName of that one. */
  private Filter naming(AccountId account, Resource manager, PersonId person) {
    List<ResourceId> ids = scim.mappings().linkedTo(account, new ToPerson(person)).stream().sorted().toList();
    List<ResourceId> latest = ids.subList(Math.max(0, ids.size() - MOST_IDS), ids.size());
    Stream<String> idTexts = Stream.concat(Stream.of(manager.id()), latest.stream()).map(ResourceId::toString);
    return Stream.of(idTexts, UserAttributes.names(manager))
        .flatMap(names -> names)
        .distinct()
        .map(name -> UserAttributes.managedBy(manager.type(), name))
        .reduce(Filter.Or::new)
        .orElseThrow();
  }
}
