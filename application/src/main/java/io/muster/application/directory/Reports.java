package io.muster.application.directory;

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
import io.muster.domain.search.Page;
import io.muster.domain.search.Query;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the manager of those who name a user as theirs: set when the user comes to have a person, cleared while that
 * person is disabled. Nothing else of them is mapped, and nobody who names them in turn.
 */
final class Reports {

  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

  /** As many as are followed within the transaction of the manager's own change. */
  private static final int MOST = 200;
  /** A person's earlier lives by whose ids a report may still name it. */
  private static final int MOST_IDS = 10;

  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final UserMapping managerMapping;
  private final InstantSource clock;

  Reports(DirectoryRecords records, ScimRecords scim, UserMapping mapping, InstantSource clock) {
    this.records = records;
    this.scim = scim;
    this.managerMapping = mapping.only(PersonField.MANAGER);
    this.clock = clock;
  }

  /** Whom a manager's change concerns. */
  enum Concerned {
    /** The manager came, went or came back. */
    EVERYBODY,
    /** Only those who were waiting for somebody of that id or name. */
    WAITING
  }

  void follow(AccountId account, Resource manager, PersonId person, Concerned concerned) {
    List<Resource> reports = naming(account, manager, person);
    Map<ResourceId, MappingStatus> statuses =
        scim.mappings().statusesOf(account, reports.stream().map(Resource::id).toList());
    ManagerSearch managers = new ManagerSearch(records.people(), scim, account, manager.type());
    for (Resource report : reports) {
      MappingStatus status = statuses.get(report.id());
      if (status != null && (concerned == Concerned.EVERYBODY || isWaiting(status))) {
        follow(account, report, status, managers);
      }
    }
  }

  /** Of several users with the same person the one that spoke last decides, in this too. */
  private void follow(AccountId account, Resource report, MappingStatus status, ManagerSearch managers) {
    ScimRecords.personOf(status)
        .flatMap(person -> records.people().findForUpdate(account, person))
        .filter(person -> person.isKeptBy(report.id().toString()))
        .ifPresent(person -> follow(account, person, status, inputOf(account, report, managers)));
  }

  private void follow(AccountId account, Person before, MappingStatus status, MappingInput input) {
    MappingResult result = managerMapping.update(input, before);
    Person after = Objects.requireNonNull(result.person());
    Explanation explanation = status.explanation().with(result.explanation().fields().getFirst());
    if (!after.equals(before)) {
      records.people().update(account, after);
    }
    if (!explanation.equals(status.explanation())) {
      scim.mappings().record(account, new MappingStatus(
          status.resource(), status.target(), status.problem(), explanation, clock.instant()));
    }
  }

  private MappingInput inputOf(AccountId account, Resource report, ManagerSearch managers) {
    return new MappingInput(report.id(), report.attributes(), false,
        new AccountDirectory(records, scim, account, report.id(), managers));
  }

  private static boolean isWaiting(MappingStatus status) {
    return status.explanation().fields().stream()
        .filter(field -> field.field().equals(PersonField.MANAGER.wireName()))
        .noneMatch(field -> field.effect() == Explanation.Effect.SET);
  }

  /** Users who name their manager by an id, past or present, the externalId or the userName of that one. */
  private List<Resource> naming(AccountId account, Resource manager, PersonId person) {
    List<ResourceId> ids = scim.mappings().linkedTo(account, new ToPerson(person)).stream().sorted().toList();
    List<ResourceId> latest = ids.subList(Math.max(0, ids.size() - MOST_IDS), ids.size());
    Stream<String> idTexts = Stream.concat(Stream.of(manager.id()), latest.stream()).map(ResourceId::toString);
    Filter filter = Stream.of(idTexts, UserAttributes.names(manager))
        .flatMap(names -> names)
        .distinct()
        .map(name -> UserAttributes.managedBy(manager.type(), name))
        .reduce(Filter.Or::new)
        .orElseThrow();
    Page<Resource> found = scim.resources().search(account, manager.type(), new Query(filter, 1, MOST));
    if (found.total() > MOST) {
      LOG.warn("{} users of account {} name user {} as their manager; {} follow now, the others with their next change",
          found.total(), account, manager.id(), MOST);
    }
    return found.items();
  }
}
