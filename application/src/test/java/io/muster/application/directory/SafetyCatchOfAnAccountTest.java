package io.muster.application.directory;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.directory.ReadHold.Held;
import io.muster.domain.account.Hold.State;
import io.muster.domain.directory.Person;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.resource.Resource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafetyCatchOfAnAccountTest extends GuardedAccount {

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
}
