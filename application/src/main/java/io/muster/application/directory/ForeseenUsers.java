package io.muster.application.directory;

import io.muster.application.directory.AccountDirectory.Around;
import io.muster.application.directory.KeepUserInStep.Mapped;
import io.muster.application.directory.PersonFinder.Found;
import io.muster.application.directory.UserDecisions.Decision.Creates;
import io.muster.application.directory.UserDecisions.Decision.Follows;
import io.muster.application.directory.UserDecisions.Decision.Stays;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.mapping.Directory;
import io.muster.domain.mapping.Foreseen;
import io.muster.domain.mapping.MappingInput;
import io.muster.domain.mapping.MappingResult;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Runs a mapping over many users. What the default mapping would ask is asked at once beforehand. What else a mapping
 * asks is noted while it runs, asked at once afterwards, and those who had to do without an answer are run again.
 */
final class ForeseenUsers {

  /** Stands for the identifier of a person who is not there. */
  private static final PersonId NEW = new PersonId(new UUID(0, 0));

  private final Known known;
  private final Mapped in;
  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final UserDecisions decisions;

  ForeseenUsers(Known known, Mapped in) {
    this.known = known;
    this.in = in;
    this.records = known.records();
    this.scim = known.scim();
    LinkedUsers linkedUsers = new LinkedUsers(scim);
    this.decisions = new UserDecisions(
        new PersonFinder(records, scim, linkedUsers, records.people()::find), linkedUsers, () -> NEW);
  }

  List<Foreseen> all(List<Resource> users) {
    if (users.isEmpty()) {
      return List.of();
    }
    ResourceType type = users.getFirst().type();
    ManagerSearch managers = new ManagerSearch(records.people(), scim, in.account(), type);
    lookAhead(users, managers);
    Questions noted = new Questions();
    Map<ResourceId, Foreseen> foreseen = new HashMap<>();
    List<Resource> again = users.stream().filter(user -> !foresee(user, managers, noted, foreseen)).toList();
    known.ask(noted, type);
    again.forEach(user -> foreseen.put(user.id(), foresee(user, managers, UnaryOperator.identity())));
    return users.stream().map(user -> Objects.requireNonNull(foreseen.get(user.id()))).toList();
  }

  /** Whether all was known that was asked. */
  private boolean foresee(
      Resource user, ManagerSearch managers, Questions noted, Map<ResourceId, Foreseen> foreseen) {
    List<NotingDirectory> asked = new ArrayList<>();
    foreseen.put(user.id(), foresee(user, managers, directory -> {
      asked.add(new NotingDirectory(directory, known, noted));
      return asked.getLast();
    }));
    return asked.stream().noneMatch(NotingDirectory::hasMissed);
  }

  private void lookAhead(List<Resource> users, ManagerSearch managers) {
    ResourceType type = users.getFirst().type();
    known.askAround(users);
    Questions usual = new Questions();
    for (Resource user : users) {
      UserAttributes.belongsTo(user, "organization").ifPresent(usual.organizations()::add);
      UserAttributes.belongsTo(user, "site").ifPresent(usual.sites()::add);
      UserAttributes.manager(user).ifPresent(usual.managers()::add);
    }
    List<Resource> newcomers = users.stream().filter(user -> known.personOf(user.id()).isEmpty()).toList();
    known.askPredecessors(newcomers);
    newcomers.forEach(user ->
        in.mapping().primaryEmail(input(user, false, managers, UnaryOperator.identity()))
            .ifPresent(usual.primaryEmails()::add));
    known.ask(usual, type);
    known.askUsersOf(sharedPeople(users, newcomers, usual), type);
  }

  /** Those who may have other users too: whoever newcomers might be, and whose user is inactive. */
  private Set<PersonId> sharedPeople(List<Resource> users, List<Resource> newcomers, Questions usual) {
    Set<PersonId> people = new HashSet<>();
    records.people().findAllByPrimaryEmail(in.account(), usual.primaryEmails()).forEach(it -> people.add(it.id()));
    for (Resource user : newcomers) {
      UserAttributes.userName(user).ifPresent(name -> scim.resources()
          .predecessors(in.account(), user.type(), name)
          .forEach(id -> known.personOf(id).ifPresent(people::add)));
    }
    users.stream().filter(UserAttributes::isInactive)
        .forEach(user -> known.personOf(user.id()).ifPresent(people::add));
    return people;
  }

  private Foreseen foresee(Resource user, ManagerSearch managers, UnaryOperator<Directory> noting) {
    if (decisions.isLeftToAnother(in.account(), user)) {
      return Foreseen.unchanged(user.id());
    }
    return switch (decisions.decide(in, user, (each, returning) -> input(each, returning, managers, noting))) {
      case Creates(Found _, MappingResult result) -> Foreseen.ofPerson(user.id(), null, result);
      case Follows(Found _, Person before, Resource _, MappingResult result) ->
          Foreseen.ofPerson(user.id(), before, result);
      case Stays _ -> Foreseen.unchanged(user.id());
    };
  }

  private MappingInput input(
      Resource user, boolean returning, ManagerSearch managers, UnaryOperator<Directory> noting) {
    Around around = new Around(in.account(), in.inForce().accountName(), user.id());
    return new MappingInput(user.id(), user.attributes(), returning,
        noting.apply(new AccountDirectory(records, scim, around, managers)));
  }
}
