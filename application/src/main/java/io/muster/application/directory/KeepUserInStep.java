package io.muster.application.directory;

import io.muster.application.directory.AccountDirectory.Around;
import io.muster.application.directory.MappingsInForce.InForce;
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
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingResult;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target.ToPerson;
import io.muster.domain.mapping.UserMapping;
import io.muster.domain.resource.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
  private final NewRecords newRecords;
  private final FollowUp followUp;
  private final LinkedUsers linkedUsers;
  private final PersonFinder finder;
  private final Reports reports;

  public KeepUserInStep(DirectoryRecords records, ScimRecords scim, FollowUp followUp, NewRecords newRecords) {
    this.records = records;
    this.scim = scim;
    this.newRecords = newRecords;
    this.followUp = followUp;
    this.linkedUsers = new LinkedUsers(scim);
    this.finder = new PersonFinder(records, scim, linkedUsers, records.people()::findForUpdate);
    this.reports = new Reports(records, scim, followUp, newRecords.clock());
  }

  /** An account and its mapping of users, which is the same for a whole change. */
  record Mapped(AccountId account, InForce<UserMapping> inForce) {

    UserMapping mapping() {
      return inForce.mapping();
    }
  }

  /** The user was created or changed. */
  public void afterChange(AccountId account, Resource user) {
    map(mapped(account), user, true);
  }

  private Mapped mapped(AccountId account) {
    return new Mapped(account, followUp.mappings().ofUsers(account));
  }

  private void map(Mapped in, Resource user, boolean saidAnew) {
    AccountId account = in.account();
    Found found = finder.find(in, user, inputOf(in, user, false));
    Person before = found.person();
    Person after = before == null ? create(in, user) : follow(in, user, before, found.returning());
    if (after == null) {
      return;
    }
    boolean sameAsBefore = found.linked() && before != null && before.disabled() == after.disabled();
    if (!sameAsBefore) {
      reports.follow(in, user, after.id(), Concerned.EVERYBODY);
    } else if (saidAnew && !after.disabled()) {
      reports.follow(in, user, after.id(), Concerned.WAITING);
    }
  }

  /**
   * The users are as they were, but what they are mapped with is not. Nothing was said anew, so a person whom another
   * user keeps is left to that one, and nobody was waiting for a name that one of these has now.
   */
  public void mapAnew(AccountId account, Collection<Resource> users) {
    if (!users.isEmpty()) {
      Mapped in = mapped(account);
      users.forEach(user -> mapAnew(in, user));
    }
  }

  private void mapAnew(Mapped in, Resource user) {
    boolean leftToAnother = finder.linkedTo(in.account(), user)
        .map(Person::source)
        .filter(source -> source.name().equals(Source.SCIM) && !source.id().equals(user.id().toString()))
        .isPresent();
    if (!leftToAnother) {
      map(in, user, false);
    }
  }

  /** The user is about to be tombstoned: until then others can still name it as their manager. */
  public void afterDeletion(AccountId account, Resource user) {
    finder.linkedTo(account, user).ifPresent(before -> {
      Mapped in = mapped(account);
      Optional<Resource> other = otherThan(account, user, before, true);
      Person after = other.map(next -> takeOver(in, next, before, user)).orElseGet(() -> disable(account, before));
      recordDisabled(in, user, before, other.isPresent()
          ? Field.of(PersonField.DISABLED.wireName(), Effect.UNCHANGED, null, LEFT_TO_ANOTHER)
          : Field.of(PersonField.DISABLED.wireName(), Effect.SET, "deletion of the user", "the user was deleted"));
      if (after.disabled() != before.disabled()) {
        reports.follow(in, user, before.id(), Concerned.EVERYBODY);
      }
    });
  }

  private @Nullable Person create(Mapped in, Resource user) {
    AccountId account = in.account();
    MappingResult result = in.mapping().create(inputOf(in, user, false), new PersonId(newRecords.ids().get()));
    if (result.person() != null) {
      records.people().insert(account, result.person());
    }
    record(in, user, result);
    return result.person();
  }

  private Person follow(Mapped in, Resource user, Person before, boolean returning) {
    AccountId account = in.account();
    Optional<Resource> active =
        UserAttributes.isInactive(user) ? otherThan(account, user, before, false) : Optional.empty();
    if (active.isEmpty()) {
      return update(in, user, before, returning);
    }
    Person after = takeOver(in, active.get(), before, user);
    recordDisabled(in, user, before, Field.of(PersonField.DISABLED.wireName(), Effect.UNCHANGED, null, LEFT_TO_ANOTHER)
        .reading(List.of(new Input("active", "false"))));
    return after;
  }

  private Person update(Mapped in, Resource user, Person before, boolean returning) {
    AccountId account = in.account();
    MappingResult result = in.mapping().update(inputOf(in, user, returning), before);
    Person after = result.person() == null ? before : result.person();
    store(account, before, after);
    record(in, user, result);
    return after;
  }

  /** What the leaving user said last no longer holds. */
  private Person takeOver(Mapped in, Resource next, Person person, Resource leaving) {
    return person.isKeptBy(leaving.id().toString()) ? update(in, next, person, false) : person;
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

  private void record(Mapped in, Resource user, MappingResult result) {
    Person person = result.person();
    scim.mappings().record(in.account(), new MappingStatus(user.id(), MappingKind.USER, in.inForce().version(), person == null ? null : new ToPerson(person.id()),
        result.problem(), result.explanation(), newRecords.clock().instant()));
  }

  private void recordDisabled(Mapped in, Resource user, Person person, Field disabled) {
    AccountId account = in.account();
    Explanation explanation =
        scim.mappings().statusOf(account, user.id()).map(MappingStatus::explanation).orElse(Explanation.NONE);
    scim.mappings().record(account, new MappingStatus(
        user.id(), MappingKind.USER, in.inForce().version(), new ToPerson(person.id()), null, explanation.with(disabled), newRecords.clock().instant()));
  }

  private MappingInput inputOf(Mapped in, Resource user, boolean returning) {
    ManagerSearch managers = new ManagerSearch(records.people(), scim, in.account(), user.type());
    return new MappingInput(user.id(), user.attributes(), returning,
        new AccountDirectory(records, scim, new Around(in.account(), in.inForce().accountName(), user.id()), managers));
  }
}
