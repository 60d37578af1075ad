package io.muster.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.directory.SafetyCatches.Occasion;
import io.muster.application.port.Fixtures;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.Role;
import io.muster.domain.account.Hold.State;
import io.muster.domain.job.JobKind;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.resource.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EndOfAHoldTest extends GuardedAccount {

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
}
