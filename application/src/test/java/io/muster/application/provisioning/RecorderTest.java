package io.muster.application.provisioning;

import static io.muster.application.port.Fixtures.GROUPS;
import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.assertRefuses;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.many;
import static io.muster.application.provisioning.Provisioning.REPAIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.RecordedPeople;
import io.muster.application.activity.Recorder;
import io.muster.application.port.ChangeLog;
import io.muster.application.port.Fixtures;
import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.account.AccountSettings.UserDeletion;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What provisioning leaves in the activity log. */
class RecorderTest {

  private static final AccountSettings DEACTIVATING = AccountSettings.DEFAULTS.edit().userDeletion(UserDeletion.DEACTIVATE).settings();

  private final Provisioning provisioning = new Provisioning(AccountSettings.DEFAULTS);

  @Test
  void recordsACreationWithWhatWasIgnored() {
    ResourceId user = provisioning.created(
        USERS, "userName", "anna", "shoeSize", 42, "name", complex("givenName", "Anna", "nick", "A"));

    assertThat(provisioning.log()).singleElement().satisfies(entry -> {
      assertThat(entry.at()).isEqualTo(Fixtures.NOW);
      assertThat(entry.actor()).isEqualTo("test");
      assertThat(entry.operation()).isEqualTo(Operation.CREATE);
      assertThat(entry.resourceType()).isEqualTo("User");
      assertThat(entry.resource()).isEqualTo(user);
      assertThat(entry.outcome()).isEqualTo(Outcome.SUCCEEDED);
      assertThat(entry.changed()).containsExactly("userName", "name");
      assertThat(entry.ignored()).containsExactly("shoeSize", "name.nick");
      assertThat(entry.repairs()).isEqualTo(REPAIRS);
    });
  }

  @Test
  void recordsWhatAPatchReallyChangedIgnoredAndHadToCreate() {
    ResourceId user = provisioning.created(USERS, "userName", "anna", "title", "Cook");
    patch(user, new RawOperation("replace", "title", Value.of("Cook")),
        new RawOperation("add", null, complex("nickName", "Ann", "shoeSize", 42)),
        new RawOperation("add", "emails[type eq \"work\"].value", Value.of("anna@example.com")));

    assertThat(latest().operation()).isEqualTo(Operation.PATCH);
    assertThat(latest().changed()).containsExactly("nickName", "emails");
    assertThat(latest().ignored()).containsExactly("shoeSize");
    assertThat(latest().repairs()).containsExactly("operation_case", PatchResource.ELEMENT_CREATED);
  }

  @Test
  void recordsAChangeThatChangedNothing() {
    ResourceId user = provisioning.created(USERS, "userName", "anna");
    provisioning.replace(USERS, user, "userName", "anna");

    assertThat(latest().operation()).isEqualTo(Operation.REPLACE);
    assertThat(latest().outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(latest().changed()).isEmpty();
  }

  @Test
  void namesTheMembersAndNotWhoTheyAre() {
    ResourceId group = provisioning.groupOf(1);
    assertThat(latest().changed()).containsExactly("displayName", "members");

    provisioning.patch(GROUPS, group, Projection.byDefault(GROUPS), new RawOperation("remove", "members", null));
    assertThat(latest().changed()).containsExactly("members");
    assertThat(latest().resource()).isEqualTo(group);
  }

  @Test
  void recordsADeletion() {
    ResourceId user = provisioning.created(USERS, "userName", "anna");
    provisioning.delete(USERS, user.toString(), Precondition.NONE);

    assertThat(latest().operation()).isEqualTo(Operation.DELETE);
    assertThat(latest().resource()).isEqualTo(user);
    assertThat(latest().changed()).isEmpty();
  }

  @Test
  void recordsWhatADeletionThatOnlyDeactivatesChanged() {
    Provisioning deactivating = new Provisioning(DEACTIVATING);
    ResourceId user = deactivating.created(USERS, "userName", "anna", "active", true);
    deactivating.delete(USERS, user.toString(), Precondition.NONE);

    assertThat(deactivating.log().getFirst().changed()).containsExactly("active");
  }

  @Test
  void recordsARefusalAndNoSuccessBesideIt() {
    provisioning.created(USERS, "userName", "anna");
    assertRefuses(Reason.UNIQUENESS, () -> provisioning.created(USERS, "userName", "ANNA"));
    assertRefuses(Reason.INVALID_VALUE, () -> provisioning.created(USERS, "userName", 7));
    assertRefuses(Reason.INVALID_VALUE, () -> provisioning.created(
        GROUPS, "displayName", "Crew", "members", many(complex("value", Fixtures.newId().toString()))));

    assertThat(provisioning.log()).extracting(Activity::outcome).containsExactly(
        new Outcome.Refused(Reason.INVALID_VALUE),
        new Outcome.Refused(Reason.INVALID_VALUE),
        new Outcome.Refused(Reason.UNIQUENESS),
        Outcome.SUCCEEDED);
    assertThat(latest().resource()).isNull();
    assertThat(latest().changed()).isEmpty();
  }

  @Test
  void recordsWhichResourceARefusalIsAbout() {
    ResourceId nobody = Fixtures.newId();
    assertRefuses(Reason.NOT_FOUND, () -> patch(nobody, new RawOperation("remove", "title", null)));
    assertThat(latest().resource()).isEqualTo(nobody);

    ResourceId user = provisioning.created(USERS, "userName", "anna");
    assertRefuses(Reason.VERSION_MISMATCH,
        () -> provisioning.delete(USERS, user.toString(), Precondition.of("W/\"7\"")));
    assertThat(latest().outcome()).isEqualTo(new Outcome.Refused(Reason.VERSION_MISMATCH));
    assertThat(latest().resource()).isEqualTo(user);
  }

  @Test
  void takesOverNoIdThatCannotBeOne() {
    assertRefuses(Reason.NOT_FOUND, () -> provisioning.delete(USERS, "anna@example.com", Precondition.NONE));

    assertThat(latest().resource()).isNull();
  }

  @Test
  void saysNoValue() {
    ResourceId user = provisioning.created(USERS, "userName", "secret@example.com", "displayName", "Secret Name",
        "emails", many(complex("value", "secret@example.com")), "shoeSize", "secret",
        "urn:example:custom", complex("payroll_id", "secret"));
    patch(user, new RawOperation("replace", "displayName", Value.of("Secret Other")));
    assertRefuses(Reason.UNIQUENESS, () -> provisioning.created(USERS, "userName", "secret@example.com"));
    assertRefuses(Reason.NOT_FOUND, () -> provisioning.delete(USERS, "secret@example.com", Precondition.NONE));

    assertThat(provisioning.log()).hasSize(4);
    assertThat(provisioning.wholeLog()).hasSizeGreaterThan(4)
        .allSatisfy(entry -> assertThat(entry.toString()).doesNotContainIgnoringCase("secret"));
  }

  @Test
  void recordsWhoBecameOfAUserAndWhatOfThemIsDifferent() {
    ResourceId user = provisioning.created(USERS, "userName", "anna@example.com", "displayName", "Anna",
        "emails", many(complex("value", "anna@example.com")));
    patch(user, new RawOperation("replace", "displayName", Value.of("Anna Bell")));

    assertThat(provisioning.wholeLog()).filteredOn(entry -> Matter.PERSON.word().equals(entry.resourceType()))
        .hasSize(2)
        .satisfiesExactly(
            changed -> {
              assertThat(changed.operation()).isEqualTo(Operation.CHANGE);
              assertThat(changed.changed()).containsExactly("name");
              assertThat(changed.actor()).isEqualTo("test");
            },
            created -> {
              assertThat(created.operation()).isEqualTo(Operation.CREATE);
              assertThat(created.changed()).contains("primary_email", "name");
            });
  }

  @Test
  void refusesToChangePeopleOffTheRecord() {
    RecordedPeople people = new RecordedPeople(provisioning.ports().people());
    Person nobody = Person.unknown(new PersonId(Fixtures.newId().value()));
    assertThatThrownBy(() -> people.insert(provisioning.caller().account().id(), nobody))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void undoesAChangeWhoseEntryCannotBeWritten() {
    Recorder broken = recorder(new Refusing(Refusal.conflict("the log is broken")));
    Attempt attempt = attempt(Operation.DELETE);
    assertRefuses(Reason.CONFLICT, () -> broken.write(attempt, _ -> provisioning.created(USERS, "userName", "anna")));

    assertThat(provisioning.log()).isEmpty();
  }

  @Test
  void letsARefusalOutWhenItCannotBeRecorded() {
    Recorder broken = recorder(new Refusing(new IllegalStateException("the log is broken")));

    assertRefuses(Reason.INVALID_PATH, () -> broken.attempt(attempt(Operation.PATCH), () -> {
      throw Refusal.invalidPath("no such path");
    }));
  }

  @Test
  void doesNotAskStorageThatCannotBeReachedForAnEntry() {
    assertRefuses(Reason.UNAVAILABLE, () -> provisioning.recorder().attempt(attempt(Operation.PATCH), () -> {
      throw Refusal.of(Reason.UNAVAILABLE, "gone");
    }));

    assertThat(provisioning.log()).isEmpty();
  }

  private void patch(ResourceId user, RawOperation... operations) {
    provisioning.patch(USERS, user, Projection.byDefault(USERS), operations);
  }

  private Activity latest() {
    return provisioning.log().getFirst();
  }

  private Recorder recorder(ChangeLog log) {
    return new Recorder(log, provisioning.ports().transactions(), () -> Fixtures.newId().value(),
        InstantSource.fixed(Fixtures.NOW));
  }

  private Attempt attempt(Operation operation) {
    return Attempt.by(provisioning.caller(), operation, "User", null, List::of);
  }

  /** A log that takes nothing. */
  private record Refusing(RuntimeException failure) implements ChangeLog {

    @Override
    public void append(AccountId account, List<Entry> entries) {
      throw failure;
    }

    @Override
    public List<Activity> list(
        AccountId account, Selection selection, Activity.@Nullable Place after, int limit) {
      return List.of();
    }
  }
}
