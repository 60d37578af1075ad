package io.muster.application.directory;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.Fixtures;
import io.muster.application.port.People.Selection;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.Source;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.resource.Resource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeepUserInStepTest {

  private static final UserDocument ADA = user("ada@example.com").with("displayName", "Ada");

  private final ProvisionedAccount here = new ProvisionedAccount();

  @Test
  void makesAPersonOfANewUser() {
    Resource ada = here.create(ADA);

    assertThat(here.person(ada).primaryEmail()).isEqualTo("ada@example.com");
    assertThat(here.person(ada).source()).isEqualTo(new Source("SCIM", ada.id().toString()));
    assertThat(here.status(ada).isMapped()).isTrue();
  }

  @Test
  void linksAUserToThePersonWithThatPrimaryEmail() {
    Person byHand =
        here.insert(ProvisionedAccount.byHand("ADA@example.com", "A. King").edit().information("x").person());
    Resource ada = here.create(ADA);

    assertThat(here.person(ada).id()).isEqualTo(byHand.id());
    assertThat(here.person(ada).name()).isEqualTo("Ada");
    assertThat(here.person(ada).information()).isEqualTo("x");
  }

  @Test
  void keepsThePersonLinkedBeforeWhateverItsEmail() {
    Resource ada = here.create(ADA);
    Person before = here.person(ada);
    here.insert(ProvisionedAccount.byHand("elsewhere@example.com", "Somebody"));
    here.change(ada, user("countess@example.com").with("displayName", "Ada"));

    assertThat(here.person(ada)).isEqualTo(before.edit().primaryEmail("countess@example.com").person());
  }

  @Test
  void writesNothingWhenNothingOfThePersonChanges() {
    Resource ada = here.create(ADA);
    int writes = here.people.writes();
    here.change(ada, ADA.with("nickName", "Countess"));

    assertThat(here.people.writes()).isEqualTo(writes);
  }

  @Test
  void storesAUserWithoutPersonAndSaysWhy() {
    Resource ada = here.create(user("ada"));

    assertThat(here.findPerson(ada.id())).isEmpty();
    assertThat(here.status(ada).isMapped()).isFalse();
    assertThat(here.status(ada).problem()).isEqualTo("no primary email");
  }

  @Test
  void makesThePersonAsSoonAsItCan() {
    Resource ada = here.create(user("ada"));
    here.change(ada, user("ada").email("ada@example.com"));

    assertThat(here.person(ada).name()).isEqualTo("ada");
    assertThat(here.status(ada).problem()).isNull();
  }

  @Test
  void leavesAPrimaryEmailThatAnotherPersonHasAndSaysSo() {
    here.create(user("grace@example.com").with("displayName", "Grace"));
    Resource ada = here.create(ADA);
    here.change(ada, user("GRACE@example.com.").primaryEmail("Grace@example.com").with("displayName", "Countess"));

    assertThat(here.person(ada).primaryEmail()).isEqualTo("ada@example.com");
    assertThat(here.person(ada).name()).isEqualTo("Countess");
    assertThat(here.status(ada).problem()).isEqualTo("primary email belongs to another person");
    assertThat(here.status(ada).target()).isNotNull();
  }

  @Test
  void disablesAndEnablesThePersonWithTheUser() {
    Resource ada = here.create(ADA.active(true));
    Resource inactive = here.change(ada, ADA.active(false));
    assertThat(here.person(ada).disabled()).isTrue();

    here.change(inactive, ADA.active(true));
    assertThat(here.person(ada).disabled()).isFalse();
  }

  @Nested
  class Deletion {

    @Test
    void disablesThePersonAndKeepsTheLink() {
      Resource ada = here.create(ADA.active(true));
      Person before = here.person(ada);
      here.delete(ada);

      assertThat(here.person(ada)).isEqualTo(before.edit().disabled(true).person());
      assertThat(here.explained(ada, "disabled").effect()).isEqualTo(Effect.SET);
      assertThat(here.explained(ada, "disabled").reason()).isEqualTo("the user was deleted");
      assertThat(here.explained(ada, "name").rule()).isEqualTo("displayName");
    }

    @Test
    void ofAUserWithoutPersonChangesNothing() {
      here.delete(here.create(user("ada")));

      assertThat(here.people.writes()).isZero();
    }

    @Test
    void isUndoneWhenTheSameUserNameIsProvisionedAgain() {
      Resource before = here.create(ADA);
      here.delete(before);
      Resource after = here.create(user("ADA@example.com").with("displayName", "Ada Again"));

      assertThat(after.id()).isNotEqualTo(before.id());
      assertThat(here.person(after).id()).isEqualTo(here.person(before).id());
      assertThat(here.person(after).disabled()).isFalse();
      assertThat(here.person(after).name()).isEqualTo("Ada Again");
      assertThat(here.person(after).source()).isEqualTo(new Source("SCIM", after.id().toString()));
    }

    @Test
    void isUndoneForTheSameUserNameEvenWithAnotherEmail() {
      Resource before = here.create(user("ada").email("ada@example.com"));
      here.delete(before);
      Resource after = here.create(user("ada").email("countess@example.com"));

      assertThat(here.person(after).id()).isEqualTo(here.person(before).id());
      assertThat(here.person(after).primaryEmail()).isEqualTo("countess@example.com");
    }

    @Test
    void leavesThePersonDisabledWhenTheUserReturnsInactive() {
      here.delete(here.create(ADA));
      Resource after = here.create(user("ada@example.com").active(false));

      assertThat(here.person(after).disabled()).isTrue();
    }

    @Test
    void isUndoneByAnotherUserOfTheSamePrimaryEmail() {
      Resource before = here.create(user("ada").email("ada@example.com"));
      here.delete(before);
      Resource after = here.create(user("countess").email("ada@example.com").active(true));

      assertThat(here.person(after).id()).isEqualTo(here.person(before).id());
      assertThat(here.person(after).disabled()).isFalse();
    }

    @Test
    void isUndoneByAnotherUserOfThatEmailEvenWithoutAWordAboutBeingActive() {
      here.delete(here.create(user("ada").email("ada@example.com")));
      Resource after = here.create(user("ADA@example.com").with("displayName", "Ada"));

      assertThat(here.person(after).disabled()).isFalse();
      assertThat(here.explained(after, "disabled").rule()).isEqualTo("return of a deleted user");
    }

    @Test
    void isNotWhatDisabledAPersonWhomNobodyProvisioned() {
      here.insert(ProvisionedAccount.byHand("ada@example.com", "Ada").edit().disabled(true).person());
      Resource after = here.create(ADA);

      assertThat(here.person(after).disabled()).isTrue();
    }

    @Test
    void doesNotLetAUserReturnToAPersonWhomAnotherKeeps() {
      Resource ada = here.create(user("ada").email("shared@example.com"));
      here.delete(ada);
      Resource heir = here.create(user("heir").email("shared@example.com").active(true));
      Resource returned = here.create(user("ada").email("ada@example.com"));

      assertThat(here.person(returned).id()).isNotEqualTo(here.person(heir).id());
      assertThat(here.person(heir).name()).isEqualTo("heir");
    }

    @Test
    void findsTheLatestNamesakeThatHadAPerson() {
      Resource first = here.create(user("ada").email("ada@example.com"));
      here.delete(first);
      Resource second = here.create(user("ada").email("ada@example.com"));
      here.delete(second);
      Resource third = here.create(user("ada").email("new@example.com"));

      assertThat(here.person(third).id()).isEqualTo(here.person(first).id());
    }
  }

  @Test
  void keepsAccountsApart() {
    here.create(ADA);

    assertThat(here.ports.people().list(here.ports.newAccount(), Selection.EVERYBODY, null, 10)).isEmpty();
    assertThat(here.ports.people().list(here.account, Selection.EVERYBODY, null, 10)).hasSize(1);
    assertThat(here.findPerson(Fixtures.newId())).isEmpty();
  }
}
