package io.muster.application.directory;

import io.muster.application.directory.AccountDirectory.Around;
import io.muster.application.directory.MappingsInForce.InForce;
import io.muster.application.directory.PersonFinder.Found;
import io.muster.application.directory.Reports.Concerned;
import io.muster.application.directory.SafetyCatches.Occasion;
import io.muster.application.directory.UserDecisions.Decision;
import io.muster.application.directory.UserDecisions.Decision.Creates;
import io.muster.application.directory.UserDecisions.Decision.Follows;
import io.muster.application.directory.UserDecisions.Decision.Stays;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.MappingInput;
import io.muster.domain.mapping.MappingResult;
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
 *
 * <p>When the account's safety catch does not let a person be disabled, nothing at all becomes of that person, and the
 * user is put on hold.
 */
public final class KeepUserInStep {

  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final NewRecords newRecords;
  private final FollowUp followUp;
  private final LinkedUsers linkedUsers;
  private final PersonFinder finder;
  private final UserDecisions decisions;
  private final Reports reports;
  private final SafetyCatches safetyCatches;
  private final UserStatuses statuses;

  public KeepUserInStep(
      DirectoryRecords records,
      ScimRecords scim,
      FollowUp followUp,
      NewRecords newRecords,
      SafetyCatches safetyCatches) {
    this.records = records;
    this.scim = scim;
    this.newRecords = newRecords;
    this.followUp = followUp;
    this.safetyCatches = safetyCatches;
    this.linkedUsers = new LinkedUsers(scim);
    this.finder = new PersonFinder(records, scim, linkedUsers, records.people()::findForUpdate);
    this.decisions = new UserDecisions(finder, linkedUsers, () -> new PersonId(newRecords.ids().get()));
    this.statuses = new UserStatuses(scim, finder, newRecords.clock());
    this.reports = new Reports(records, scim, followUp, newRecords.clock());
  }

  /** An account and its mapping of users, which is the same for a whole change. */
  record Mapped(AccountId account, InForce<UserMapping> inForce) {

    UserMapping mapping() {
      return inForce.mapping();
    }
  }

  /** A user whose turn it is within a change. */
  private record Turn(Mapped in, Watch watch, Resource user) {

    AccountId account() {
      return in.account();
    }

    boolean isHeld() {
      return watch.isHeld(user.id());
    }
  }

  /** The user was created or changed. */
  public void afterChange(AccountId account, Resource user) {
    Watch watch = safetyCatches.watch(account, Occasion.CHANGE);
    map(new Turn(mapped(account), watch, user), true);
    watch.end();
  }

  private Mapped mapped(AccountId account) {
    return new Mapped(account, followUp.mappings().ofUsers(account));
  }

  private void map(Turn turn, boolean saidAnew) {
    Mapped in = turn.in();
    Resource user = turn.user();
    Decision decision = decisions.decide(in, user, (each, returning) -> inputOf(in, each, returning));
    Person after = carryOut(turn, decision);
    Found found = decision.found();
    Person before = found.person();
    if (after == null || turn.isHeld() && !found.linked()) {
      return;
    }
    if (found.returning() && before != null && !before.disabled()) {
      statuses.takeOffHold(in, user, before);
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
    mapAnew(account, users, Occasion.CHANGE);
  }

  /** The same on another occasion. Users who are gone are done nothing to unless their deletion is on hold. */
  public void mapAnew(AccountId account, Collection<Resource> users, Occasion occasion) {
    if (!users.isEmpty()) {
      Watch watch = safetyCatches.watch(account, occasion);
      Mapped in = mapped(account);
      users.forEach(user -> mapAnew(new Turn(in, watch, user)));
      watch.end();
    }
  }

  private void mapAnew(Turn turn) {
    if (!statuses.isLeftToAnother(turn.account(), turn.user())) {
      map(turn, turn.watch().isLettingGo());
    }
  }

  /** Of these users, who are gone, the deletion of those is made up for that is on hold. */
  public void deleteAnew(AccountId account, Collection<Resource> users, Occasion occasion) {
    List<Resource> held = statuses.onHold(account, users);
    if (!held.isEmpty()) {
      Watch watch = safetyCatches.watch(account, occasion);
      Mapped in = mapped(account);
      held.forEach(user -> finder.linkedTo(account, user)
          .ifPresent(before -> delete(new Turn(in, watch, user), before)));
      watch.end();
    }
  }

  /** The user is about to be tombstoned: until then others can still name it as their manager. */
  public void afterDeletion(AccountId account, Resource user) {
    finder.linkedTo(account, user).ifPresent(before -> {
      Watch watch = safetyCatches.watch(account, Occasion.CHANGE);
      delete(new Turn(mapped(account), watch, user), before);
      watch.end();
    });
  }

  private void delete(Turn turn, Person before) {
    Optional<Resource> other = linkedUsers.other(turn.account(), before.id(), turn.user(), true);
    Person after = other.map(next -> takeOver(turn, next, before)).orElseGet(() -> disable(turn, before));
    leave(turn, before, other.isPresent() ? UserStatuses.LEFT_TO_ANOTHER : UserStatuses.DELETED);
    if (after.disabled() != before.disabled()) {
      reports.follow(turn.in(), turn.user(), before.id(), Concerned.EVERYBODY);
    }
  }

  private @Nullable Person carryOut(Turn turn, Decision decision) {
    return switch (decision) {
      case Creates(Found _, MappingResult result) -> create(turn, result);
      case Follows(Found _, Person before, Resource by, MappingResult result) -> {
        Person after = update(turn, by, before, result);
        if (!by.id().equals(turn.user().id())) {
          leave(turn, before, UserStatuses.LEFT_SINCE_INACTIVE);
        }
        yield after;
      }
      case Stays(Found _, Person before) -> {
        leave(turn, before, UserStatuses.LEFT_SINCE_INACTIVE);
        yield before;
      }
    };
  }

  private @Nullable Person create(Turn turn, MappingResult result) {
    if (result.person() != null) {
      records.people().insert(turn.account(), result.person());
    }
    statuses.record(turn.in(), turn.user(), result);
    return result.person();
  }

  private Person update(Turn turn, Resource by, Person before, MappingResult result) {
    Person after = result.person() == null ? before : result.person();
    if (isHeldBack(turn, before, after, UserStatuses.disabledIn(result.explanation()))) {
      return before;
    }
    store(turn.account(), before, after);
    statuses.record(turn.in(), by, result);
    return after;
  }

  /** What the leaving user said last no longer holds. */
  private Person takeOver(Turn turn, Resource next, Person person) {
    return person.isKeptBy(turn.user().id().toString())
        ? update(turn, next, person, turn.in().mapping().update(inputOf(turn.in(), next, false), person))
        : person;
  }

  private Person disable(Turn turn, Person person) {
    Person disabled = person.edit().disabled(true).person();
    if (isHeldBack(turn, person, disabled, UserStatuses.DELETED)) {
      return person;
    }
    store(turn.account(), person, disabled);
    return disabled;
  }

  /** Nothing at all becomes of a person who cannot be disabled now. */
  private boolean isHeldBack(Turn turn, Person before, Person after, Field why) {
    if (before.disabled() || !after.disabled() || turn.watch().mayDisable(turn.user().id())) {
      return false;
    }
    statuses.putOnHold(turn.in(), turn.user(), turn.watch().hold(), why);
    return true;
  }

  /** What became of the person because of this user, unless that is on hold. */
  private void leave(Turn turn, Person person, Field disabled) {
    if (!turn.isHeld()) {
      statuses.recordDisabled(turn.in(), turn.user(), person, disabled);
    }
  }

  private void store(AccountId account, Person before, Person after) {
    if (!after.equals(before)) {
      records.people().update(account, before, after);
    }
  }

  private MappingInput inputOf(Mapped in, Resource user, boolean returning) {
    Around around = new Around(in.account(), in.inForce().accountName(), user.id());
    return new MappingInput(user.id(), user.attributes(), returning, AccountDirectory.of(records, scim, around));
  }
}
