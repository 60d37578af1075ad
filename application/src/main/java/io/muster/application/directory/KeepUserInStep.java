package io.muster.application.directory;

import io.muster.application.directory.PersonFinder.Found;
import io.muster.application.directory.Reports.Concerned;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonField;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.Source;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.Explanation.Input;
import io.muster.domain.mapping.MappingInput;
import io.muster.domain.mapping.MappingResult;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target.ToPerson;
import io.muster.domain.mapping.UserMapping;
import io.muster.domain.resource.Resource;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the person of a SCIM user in step with it, in the transaction of the user's change, and remembers how that went.
 * It never refuses: a user that no person can be made of is stored, and its status says why.
 *
 * <p>Several users may have one person. Then the one changed last decides, except that a person whom an active user
 * keeps is left alone by one that is inactive or goes.
 */
public final class KeepUserInStep {

  private static final String LEFT_TO_ANOTHER = "another SCIM user keeps this person";

  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final Supplier<UUID> ids;
  private final InstantSource clock;
  private final UserMapping mapping = UserMapping.standard();
  private final LinkedUsers linkedUsers;
  private final PersonFinder finder;
  private final Reports reports;

  public KeepUserInStep(
      DirectoryRecords records, ScimRecords scim, FollowUp followUp, Supplier<UUID> ids, InstantSource clock) {
    this.records = records;
    this.scim = scim;
    this.ids = ids;
    this.clock = clock;
    this.linkedUsers = new LinkedUsers(scim);
    this.finder = new PersonFinder(records, scim, linkedUsers, mapping);
    this.reports = new Reports(records, scim, mapping, followUp, clock);
  }

  /** The user was created or changed. */
  public void afterChange(AccountId account, Resource user) {
    map(account, user, true);
  }

  private void map(AccountId account, Resource user, boolean saidAnew) {
    Found found = finder.find(account, user, inputOf(account, user, false));
    Person before = found.person();
    Person after = before == null ? create(account, user) : follow(account, user, before, found.returning());
    if (after == null) {
      return;
    }
    boolean sameAsBefore = found.linked() && before != null && before.disabled() == after.disabled();
    if (!sameAsBefore) {
      reports.follow(account, user, after.id(), Concerned.EVERYBODY);
    } else if (saidAnew && !after.disabled()) {
      reports.follow(account, user, after.id(), Concerned.WAITING);
    }
  }

  /**
   * The user is as it was, but what it is mapped with is not. Nothing was said anew, so a person whom another user keeps
   * is left to that one, and nobody was waiting for a name that this one has now.
   */
  public void mapAnew(AccountId account, Resource user) {
    boolean leftToAnother = finder.linkedTo(account, user)
        .map(Person::source)
        .filter(source -> source.name().equals(Source.SCIM) && !source.id().equals(user.id().toString()))
        .isPresent();
    if (!leftToAnother) {
      map(account, user, false);
    }
  }

  /** The user is about to be tombstoned: until then others can still name it as their manager. */
  public void afterDeletion(AccountId account, Resource user) {
    finder.linkedTo(account, user).ifPresent(before -> {
      Optional<Resource> other = otherThan(account, user, before, true);
      Person after = other.map(next -> takeOver(account, next, before, user)).orElseGet(() -> disable(account, before));
      recordDisabled(account, user, before, other.isPresent()
          ? new Field(PersonField.DISABLED.wireName(), Effect.UNCHANGED, null, List.of(), LEFT_TO_ANOTHER)
          : new Field(PersonField.DISABLED.wireName(), Effect.SET, "deletion of the user", List.of(),
              "the user was deleted"));
      if (after.disabled() != before.disabled()) {
        reports.follow(account, user, before.id(), Concerned.EVERYBODY);
      }
    });
  }

  private @Nullable Person create(AccountId account, Resource user) {
    MappingResult result = mapping.create(inputOf(account, user, false), new PersonId(ids.get()));
    if (result.person() != null) {
      records.people().insert(account, result.person());
    }
    record(account, user, result);
    return result.person();
  }

  private Person follow(AccountId account, Resource user, Person before, boolean returning) {
    Optional<Resource> active =
        UserAttributes.isInactive(user) ? otherThan(account, user, before, false) : Optional.empty();
    if (active.isEmpty()) {
      return update(account, user, before, returning);
    }
    Person after = takeOver(account, active.get(), before, user);
    recordDisabled(account, user, before, new Field(PersonField.DISABLED.wireName(), Effect.UNCHANGED, null,
        List.of(new Input("active", "false")), LEFT_TO_ANOTHER));
    return after;
  }

  private Person update(AccountId account, Resource user, Person before, boolean returning) {
    MappingResult result = mapping.update(inputOf(account, user, returning), before);
    Person after = result.person() == null ? before : result.person();
    store(account, before, after);
    record(account, user, result);
    return after;
  }

  /** What the leaving user said last no longer holds. */
  private Person takeOver(AccountId account, Resource next, Person person, Resource leaving) {
    return person.isKeptBy(leaving.id().toString()) ? update(account, next, person, false) : person;
  }

  private Person disable(AccountId account, Person person) {
    Person disabled = person.edit().disabled(true).person();
    store(account, person, disabled);
    return disabled;
  }

  private void store(AccountId account, Person before, Person after) {
    if (!after.equals(before)) {
      records.people().update(account, after);
    }
  }

  /** Another user linked to the person; an inactive one only if {@code evenInactive} and no other is active. */
  private Optional<Resource> otherThan(AccountId account, Resource user, Person person, boolean evenInactive) {
    List<Resource> others = linkedUsers.othersOf(account, person.id(), user);
    return others.stream()
        .filter(other -> !UserAttributes.isInactive(other))
        .findFirst()
        .or(() -> evenInactive ? others.stream().findFirst() : Optional.empty());
  }

  private void record(AccountId account, Resource user, MappingResult result) {
    Person person = result.person();
    scim.mappings().record(account, new MappingStatus(user.id(), person == null ? null : new ToPerson(person.id()),
        result.problem(), result.explanation(), clock.instant()));
  }

  private void recordDisabled(AccountId account, Resource user, Person person, Field disabled) {
    Explanation explanation =
        scim.mappings().statusOf(account, user.id()).map(MappingStatus::explanation).orElse(Explanation.NONE);
    scim.mappings().record(account, new MappingStatus(
        user.id(), new ToPerson(person.id()), null, explanation.with(disabled), clock.instant()));
  }

  private MappingInput inputOf(AccountId account, Resource user, boolean returning) {
    ManagerSearch managers = new ManagerSearch(records.people(), scim, account, user.type());
    return new MappingInput(user.id(), user.attributes(), returning,
        new AccountDirectory(records, scim, account, user.id(), managers));
  }
}
