package io.muster.application.directory;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.directory.ReadHold.Held;
import io.muster.application.directory.SafetyCatches.Occasion;
import io.muster.application.port.Fixtures;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Hold.State;
import io.muster.domain.account.SafetyCatch;
import io.muster.domain.directory.Person;
import io.muster.domain.job.JobKind;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.resource.Resource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Ten people, of whom two may be disabled within an hour. */
class SafetyCatchOfAnAccountTest {

  private final ProvisionedAccount here = new ProvisionedAccount();
  private final List<Resource> users = new ArrayList<>();
  private final ReadHold readHold =
      new ReadHold(here.ports.holds(), here.records, here.scim, here.ports.transactions());
  private final EndHold endHold = new EndHold(here.ports.holds(), here.ports.mappings(), here.ports.jobs(),
      here.ports.transactions(), InstantSource.fixed(Fixtures.NOW));

  @BeforeEach
  void provision() {
    for (int n = 0; n < 10; n++) {
      users.add(here.create(document(n)));
    }
    here.safetyCatch(new SafetyCatch(20, 60));
  }

  @Test
  void letsAsManyBeDisabledAsMayBe() {
    deactivate(0);
    here.delete(users.get(1));

    assertThat(disabled()).isEqualTo(2);
    assertThat(state()).isEqualTo(State.OPEN);
  }

  @Test
  void keepsTheNextPersonWholeAndSaysWhy() {
    deactivate(0);
    deactivate(1);
    Person before = person(2);
    users.set(2, here.change(users.get(2), document(2).active(false).with("displayName", "Gone")));

    assertThat(person(2)).isEqualTo(before);
    assertThat(here.status(users.get(2)).isOnHold()).isTrue();
    assertThat(here.status(users.get(2)).isMapped()).isFalse();
    assertThat(here.status(users.get(2)).problem()).startsWith("on hold");
    assertThat(here.explained(users.get(2), "disabled").effect()).isEqualTo(Effect.UNCHANGED);
    assertThat(here.explained(users.get(2), "disabled").reason()).startsWith("on hold: ");
    assertThat(here.explained(users.get(2), "name").change()).isNotNull();
    assertThat(state()).isEqualTo(State.CLOSED);
  }

  @Test
  void keepsThePersonOfADeletedUser() {
    deactivate(0);
    deactivate(1);
    here.delete(users.get(2));

    assertThat(person(2).disabled()).isFalse();
    assertThat(here.status(users.get(2)).isOnHold()).isTrue();
    assertThat(held()).extracting(Held::user).containsOnlyNulls();
  }

  @Test
  void changesOthersAsEverWhileItIsClosed() {
    close();
    here.change(users.get(8), document(8).with("title", "Director"));
    Resource eleventh = here.create(document(11).active(false));

    assertThat(person(8).jobTitle()).isEqualTo("Director");
    assertThat(here.person(eleventh).disabled()).isTrue();
  }

  @Test
  void staysClosedHoweverMuchTimePasses() {
    close();
    here.pass(Duration.ofDays(1));
    deactivate(7);

    assertThat(person(7).disabled()).isFalse();
  }

  @Test
  void countsNobodyWhoWasDisabledLongAgo() {
    deactivate(0);
    deactivate(1);
    here.pass(Duration.ofMinutes(62));
    deactivate(2);

    assertThat(person(2).disabled()).isTrue();
    deactivate(3);
    assertThat(person(3).disabled()).as("of eight people one may be disabled").isFalse();
  }

  @Test
  void countsThePeopleWhoCameMeanwhile() {
    deactivate(0);
    deactivate(1);
    for (int n = 20; n < 25; n++) {
      here.create(document(n));
    }
    deactivate(2);

    assertThat(person(2).disabled()).isTrue();
    deactivate(3);
    assertThat(person(3).disabled()).isFalse();
  }

  @Test
  void doesNothingWhileItIsOff() {
    here.safetyCatch(null);
    for (int n = 0; n < 10; n++) {
      deactivate(n);
    }

    assertThat(disabled()).isEqualTo(10);
  }

  @Test
  void leavesThoseOnHoldThereWhenItIsTurnedOff() {
    close();
    here.safetyCatch(null);
    deactivate(5);

    assertThat(person(5).disabled()).isTrue();
    assertThat(held()).hasSize(1);
    endHold.release(administrator());
    here.workOff();
    assertThat(person(2).disabled()).isTrue();
  }

  @Test
  void takesAUserOffTheHoldThatIsActiveAgain() {
    close();
    users.set(2, here.change(users.get(2), document(2).with("displayName", "Back")));

    assertThat(person(2).name()).isEqualTo("Back");
    assertThat(here.status(users.get(2)).isMapped()).isTrue();
    assertThat(held()).isEmpty();
  }

  @Test
  void takesADeletedUserOffTheHoldWhoIsProvisionedAgain() {
    deactivate(0);
    deactivate(1);
    here.delete(users.get(2));
    Resource again = here.create(document(2));

    assertThat(here.person(again)).isEqualTo(person(2));
    assertThat(held()).isEmpty();
    endHold.release(administrator());
    here.workOff();
    assertThat(here.person(again).disabled()).isFalse();
  }

  @Test
  void keepsAPersonThatAnotherUserHasTakenOver() {
    close();
    Resource second = here.create(user("second").email("user2@example.com").active(true));
    endHold.release(administrator());
    here.workOff();

    assertThat(here.person(second)).isEqualTo(person(2));
    assertThat(here.person(second).disabled()).isFalse();
  }

  @Test
  void holdsAUserBackWhoWouldTakeAPersonOverToDisableIt() {
    close();
    Person byHand = here.insert(ProvisionedAccount.byHand("hand@example.com", "By Hand"));
    Resource late = here.create(user("hand@example.com").active(false));

    assertThat(here.status(late).target()).isNull();
    assertThat(here.ports.people().find(here.account, byHand.id())).contains(byHand);
    endHold.release(administrator());
    here.workOff();
    assertThat(here.person(late).id()).isEqualTo(byHand.id());
    assertThat(here.person(late).disabled()).isTrue();
  }

  @Test
  void mapsNobodyAnewOutOfAHold() {
    close();
    here.keepUserInStep().mapAnew(here.account, List.of(users.get(2)));

    assertThat(person(2).disabled()).isFalse();
    assertThat(held()).hasSize(1);
  }

  @Nested
  class LettingGo {

    @Test
    void disablesThoseOnHoldAsTheyAreThenAndCountsAnew() {
      deactivate(0);
      deactivate(1);
      here.delete(users.get(2));
      deactivate(3);
      users.set(4, here.change(users.get(4), document(4).active(false).with("title", "Director")));
      endHold.release(administrator());
      assertThat(state()).isEqualTo(State.OPEN);
      here.workOff();

      assertThat(disabled()).isEqualTo(5);
      assertThat(person(4).jobTitle()).isEqualTo("Director");
      assertThat(here.status(users.get(2)).isMapped()).isTrue();
      assertThat(here.jobs().getFirst().kind()).isEqualTo(new JobKind.ReleaseHold(1));
      assertThat(here.jobs().getFirst().progress().done()).isEqualTo(3);
      deactivate(5);
      deactivate(6);
      assertThat(person(5).disabled()).isTrue();
      assertThat(here.status(users.get(6)).hold()).as("a hold of its own: of five people one may be disabled")
          .isEqualTo(2);
    }

    @Test
    void tellsThoseWhoseManagerGoes() {
      deactivate(0);
      deactivate(1);
      Resource report = here.create(document(30).manager(users.get(2).id().toString()));
      deactivate(2);
      deactivate(3);
      assertThat(here.person(report).manager()).isEqualTo(person(2).id());
      endHold.release(administrator());
      here.workOff();

      assertThat(here.person(report).manager()).isNull();
    }

    @Test
    void leavesTheRestAsItIsOnceTheJobIsCancelled() {
      close();
      endHold.release(administrator());
      here.ports.jobs().update(here.account, here.jobs().getFirst().cancelling());
      here.workOff();

      assertThat(person(2).disabled()).isFalse();
      assertThat(here.status(users.get(2)).problem()).isEqualTo(MappingStatus.LEFT_AS_IT_WAS);
    }
  }

  @Nested
  class Dropping {

    @Test
    void leavesThePeopleAsTheyAreUntilTheirUsersChangeNext() {
      close();
      endHold.drop(administrator());
      here.workOff();

      assertThat(person(2).disabled()).isFalse();
      assertThat(here.status(users.get(2)).isOnHold()).isFalse();
      assertThat(here.status(users.get(2)).problem()).isEqualTo(MappingStatus.LEFT_AS_IT_WAS);
      here.pass(Duration.ofHours(2));
      users.set(2, here.change(users.get(2), document(2).active(false).with("title", "Gone")));
      assertThat(person(2).disabled()).isTrue();
    }

    @Test
    void goesOnCounting() {
      close();
      endHold.drop(administrator());
      deactivate(6);

      assertThat(person(6).disabled()).isFalse();
      assertThat(here.status(users.get(6)).hold()).isEqualTo(2);
    }
  }

  @Nested
  class OfASavedMapping {

    @Test
    void disablesNobodyWhenItWouldDisableTooMany() {
      reprocess(5);
      assertThat(state()).isEqualTo(State.DECIDING);
      assertThat(disabled()).isZero();
      here.safetyCatches.decide(here.account);

      assertThat(state()).isEqualTo(State.CLOSED);
      assertThat(readHold.read(administrator()).hold().cause()).isEqualTo("a saved mapping would disable 5 of 10 people");
      assertThat(held()).hasSize(5);
    }

    @Test
    void disablesThemAllWhenTheyAreFew() {
      reprocess(2);
      here.safetyCatches.decide(here.account);
      here.workOff();

      assertThat(state()).isEqualTo(State.OPEN);
      assertThat(disabled()).isEqualTo(2);
      deactivate(7);
      assertThat(person(7).disabled()).as("they count").isFalse();
    }

    @Test
    void countsThoseWhomAClientDisabledBefore() {
      deactivate(7);
      reprocess(2);
      here.safetyCatches.decide(here.account);

      assertThat(state()).isEqualTo(State.CLOSED);
    }

    @Test
    void letsAClientGoOnMeanwhileUntilTheLimit() {
      reprocess(2);
      deactivate(6);
      deactivate(7);
      deactivate(8);
      here.safetyCatches.decide(here.account);

      assertThat(disabled()).isEqualTo(2);
      assertThat(state()).isEqualTo(State.CLOSED);
      assertThat(held()).hasSize(3);
    }

    @Test
    void cannotBeEndedBeforeItIsDecided() {
      reprocess(2);

      Fixtures.assertRefuses(Reason.CONFLICT, () -> endHold.release(administrator()));
      Fixtures.assertRefuses(Reason.CONFLICT, () -> endHold.drop(administrator()));
    }

    @Test
    void disablesThemAtOnceWhereThereIsNoCatch() {
      here.safetyCatch(null);
      reprocess(5);

      assertThat(disabled()).isEqualTo(5);
    }

    /** As if the mapping of these users had changed, and not the users. */
    private void reprocess(int count) {
      List<Resource> changed = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        changed.add(here.store(users.get(n), document(n).active(false)));
      }
      here.keepUserInStep().mapAnew(here.account, changed, Occasion.REPROCESSING);
    }
  }

  @Test
  void isEndedByAnAdministratorAndOnlyOnce() {
    Fixtures.assertRefuses(Reason.CONFLICT, () -> endHold.release(administrator()));
    close();
    Fixtures.assertRefuses(Reason.FORBIDDEN, () -> endHold.release(as(Role.READER)));
    Fixtures.assertRefuses(Reason.FORBIDDEN, () -> endHold.drop(as(Role.READER)));
    assertThat(readHold.read(as(Role.READER)).users()).isEqualTo(1);
    assertThat(readHold.list(as(Role.READER), null, 10).items()).hasSize(1);
    endHold.drop(administrator());
    Fixtures.assertRefuses(Reason.CONFLICT, () -> endHold.drop(administrator()));
    assertThat(readHold.read(administrator()).users()).isZero();
  }

  /** The third of ten is on hold. */
  private void close() {
    deactivate(0);
    deactivate(1);
    deactivate(2);
    assertThat(state()).isEqualTo(State.CLOSED);
  }

  private void deactivate(int n) {
    users.set(n, here.change(users.get(n), document(n).active(false)));
  }

  private static UserDocument document(int n) {
    return user("user" + n).email("user" + n + "@example.com").active(true);
  }

  private Person person(int n) {
    return here.person(users.get(n));
  }

  private long disabled() {
    return users.stream().filter(each -> here.person(each).disabled()).count();
  }

  private State state() {
    return readHold.read(administrator()).hold().state();
  }

  private List<Held> held() {
    return readHold.list(administrator(), null, 100).items();
  }

  private Administrator administrator() {
    return as(Role.ADMINISTRATOR);
  }

  private Administrator as(Role role) {
    return new Administrator(here.ports.accounts().find(here.account).orElseThrow(), "ada", role);
  }
}
