package io.muster.adapters.expression;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonField;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Skipped;
import io.muster.domain.mapping.FakeDirectory;
import io.muster.domain.mapping.MappingResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The default user mapping: where the person belongs")
class DefaultRecordsTest extends DefaultUserMapping {

  @Nested
  @DisplayName("5. organization")
  class Organizations {

    @Test
    @DisplayName("the enabled organization whose name is enterprise organization")
    void theOneThatTheUserNames() {
      directory.organizations.put("Sales", SALES);
      directory.groupOrganization = SUPPORT;
      MappingResult result = update(user("bob").enterprise("organization", "Sales"), BOB);

      assertThat(person(result).organization()).isEqualTo(SALES);
      assertThat(field(result, "organization").rule()).isEqualTo("organization named by the user");
    }

    @Test
    @DisplayName("otherwise that of the user's first membership of a group classified as an organization")
    void otherwiseThatOfTheFirstGroup() {
      directory.groupOrganization = SUPPORT;
      MappingResult result = update(user("bob").enterprise("organization", "Unknown"), BOB);

      assertThat(person(result).organization()).isEqualTo(SUPPORT);
      assertThat(field(result, "organization").rule()).isEqualTo("organization of the user's first group");
    }

    @Test
    @DisplayName("otherwise unchanged")
    void otherwiseUnchanged() {
      directory.defaultOrganization = SUPPORT;
      MappingResult result = update(user("bob"), BOB.edit().organization(SALES).person());

      assertThat(person(result).organization()).isEqualTo(SALES);
      assertThat(field(result, "organization").effect()).isEqualTo(Effect.UNCHANGED);
    }

    @Test
    @DisplayName("for a new person the account's default organization")
    void forANewPersonTheDefaultOrganization() {
      directory.defaultOrganization = SUPPORT;

      assertThat(person(create(user("bob").email("bob@example.com"))).organization()).isEqualTo(SUPPORT);
    }
  }

  @Nested
  @DisplayName("6. site")
  class Sites {

    @Test
    @DisplayName("likewise with enterprise site")
    void theOneThatTheUserNames() {
      directory.sites.put("Delft", DELFT);
      directory.groupSite = OSLO;

      assertThat(person(update(user("bob").enterprise("site", "Delft"), BOB)).site()).isEqualTo(DELFT);
    }

    @Test
    @DisplayName("and groups classified as a site")
    void otherwiseThatOfTheFirstGroup() {
      directory.groupSite = OSLO;

      assertThat(person(update(user("bob"), BOB)).site()).isEqualTo(OSLO);
    }

    @Test
    @DisplayName("otherwise unchanged")
    void otherwiseUnchanged() {
      assertThat(person(update(user("bob"), BOB.edit().site(DELFT).person())).site()).isEqualTo(DELFT);
      assertThat(person(create(user("bob").email("bob@example.com"))).site()).isNull();
    }
  }

  @Nested
  @DisplayName("8. manager")
  class Manager {

    @Test
    @DisplayName("the person of the SCIM user that enterprise manager.value names")
    void thePersonOfTheUserThatIsNamed() {
      directory.managers.put("boss", FakeDirectory.enabled(BOSS));

      assertThat(person(update(user("bob").manager("boss"), BOB)).manager()).isEqualTo(BOSS);
    }

    @Test
    @DisplayName("cleared when that person is disabled")
    void clearedWhenThatPersonIsDisabled() {
      directory.managers.put("boss", FakeDirectory.disabled(BOSS));
      MappingResult result = update(user("bob").manager("boss"), BOB.edit().manager(BOSS).person());

      assertThat(person(result).manager()).isNull();
      assertThat(field(result, "manager").effect()).isEqualTo(Effect.CLEARED);
    }

    @Test
    @DisplayName("unchanged when no manager is found")
    void unchangedWhenNoManagerIsFound() {
      Person before = BOB.edit().manager(BOSS).person();
      MappingResult result = update(user("bob").manager("nobody"), before);

      assertThat(person(result).manager()).isEqualTo(BOSS);
      assertThat(field(result, "manager").skipped()).last()
          .isEqualTo(new Skipped("person of the user that manager.value names", "nobody has that name"));
      assertThat(person(update(user("bob"), before)).manager()).isEqualTo(BOSS);
    }

    @Test
    void isNeverThePersonItself() {
      directory.managers.put("bob", FakeDirectory.enabled(PERSON));

      assertThat(person(update(user("bob").manager("bob"), BOB)).manager()).isNull();
    }
  }

  @Test
  void mapsOneFieldAlone() {
    directory.managers.put("boss", FakeDirectory.enabled(BOSS));
    MappingResult result = MAPPING.only(PersonField.MANAGER)
        .update(input(user("bob").with("title", "Baker").manager("boss")), BOB);

    assertThat(result.person()).isEqualTo(BOB.edit().manager(BOSS).person());
    assertThat(result.explanation().fields()).hasSize(1);
  }
}
