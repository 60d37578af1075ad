package io.muster.application.directory;

import io.muster.application.directory.KeepUserInStep.Mapped;
import io.muster.application.directory.PersonFinder.Found;
import io.muster.application.directory.UserDecisions.Decision.Creates;
import io.muster.application.directory.UserDecisions.Decision.Follows;
import io.muster.application.directory.UserDecisions.Decision.Stays;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.mapping.MappingInput;
import io.muster.domain.mapping.MappingResult;
import io.muster.domain.resource.Resource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides who a SCIM user is and what becomes of the person, and changes nothing. Several users may have one person.
 * Then the one changed last decides, except that a person whom an active user keeps is left alone by one that is
 * inactive.
 */
final class UserDecisions {

  private final PersonFinder finder;
  private final LinkedUsers linkedUsers;
  private final Supplier<PersonId> ids;

  /** {@code ids} are those of people who are not there yet. */
  UserDecisions(PersonFinder finder, LinkedUsers linkedUsers, Supplier<PersonId> ids) {
    this.finder = finder;
    this.linkedUsers = linkedUsers;
    this.ids = ids;
  }

  /** What a mapping reads of a user. */
  interface Inputs {

    MappingInput of(Resource user, boolean returning);
  }

  /** What becomes of the person. */
  sealed interface Decision {

    Found found();

    /** There is none yet: a new one, or none and the problem. */
    record Creates(Found found, MappingResult result) implements Decision {}

    /** The person follows {@code by}: the user, or another one who is active where this one was the one until now. */
    record Follows(Found found, Person before, Resource by, MappingResult result) implements Decision {}

    /** Another user, who is active, keeps the person. */
    record Stays(Found found, Person before) implements Decision {}
  }

  Decision decide(Mapped in, Resource user, Inputs inputs) {
    AccountId account = in.account();
    Found found = finder.find(in, user, inputs.of(user, false));
    Person before = found.person();
    if (before == null) {
      return new Creates(found, in.mapping().create(inputs.of(user, false), ids.get()));
    }
    Optional<Resource> active =
        UserAttributes.isInactive(user) ? linkedUsers.other(account, before.id(), user, false) : Optional.empty();
    if (active.isEmpty()) {
      return new Follows(found, before, user, in.mapping().update(inputs.of(user, found.returning()), before));
    }
    return before.isKeptBy(user.id().toString())
        ? new Follows(found, before, active.get(), in.mapping().update(inputs.of(active.get(), false), before))
        : new Stays(found, before);
  }

  /** Whether another user keeps the person, so that nothing counts that is not said anew. */
  boolean isLeftToAnother(AccountId account, Resource user) {
    return finder.keeperBesides(account, user).isPresent();
  }
}
