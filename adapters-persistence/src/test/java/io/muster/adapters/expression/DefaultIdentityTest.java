package io.muster.adapters.expression;

import static io.muster.domain.mapping.UserDocument.nameless;
import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.directory.Source;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Skipped;
import io.muster.domain.mapping.MappingResult;
import io.muster.domain.mapping.UserDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The default user mapping: who the person is")
class DefaultIdentityTest extends DefaultUserMapping {

  @Nested
  @DisplayName("1. primary_email")
  class PrimaryEmail {

    @Test
    @DisplayName("userName if it is an email address")
    void userNameIfItIsAnEmailAddress() {
      MappingResult result = create(user("bob@example.com").primaryEmail("b@example.com").with("displayName", "B"));

      assertThat(person(result).primaryEmail()).isEqualTo("bob@example.com");
      assertThat(field(result, "primary_email").rule()).isEqualTo("userName when it is an email address");
    }

    @Test
    @DisplayName("otherwise the email marked primary")
    void otherwiseTheEmailMarkedPrimary() {
      MappingResult result = create(user("bob").email("first@example.com").primaryEmail("bob@example.com"));

      assertThat(person(result).primaryEmail()).isEqualTo("bob@example.com");
      assertThat(field(result, "primary_email").rule()).isEqualTo("email marked primary");
    }

    @Test
    @DisplayName("otherwise the first email")
    void otherwiseTheFirstEmail() {
      MappingResult result = create(user("bob").email(" ").email("bob@example.com").email("late@example.com"));

      assertThat(person(result).primaryEmail()).isEqualTo("bob@example.com");
      assertThat(field(result, "primary_email").rule()).isEqualTo("first email");
    }

    @Test
    void staysWhenTheUserHasNone() {
      MappingResult result = update(user("bob"), BOB);

      assertThat(person(result).primaryEmail()).isEqualTo("bob@example.com");
      assertThat(result.problem()).isNull();
      assertThat(field(result, "primary_email").effect()).isEqualTo(Effect.UNCHANGED);
    }

    @Test
    void followsTheUserEvenWhenOnlyItsCaseChanges() {
      directory.primaryEmails.add("Bob@Example.com");

      assertThat(person(update(user("Bob@Example.com"), BOB)).primaryEmail()).isEqualTo("Bob@Example.com");
    }

    @Test
    void staysWhenAnotherPersonHasItAndSaysSo() {
      directory.primaryEmails.add("taken@example.com");
      MappingResult result = update(user("taken@example.com").with("title", "Baker"), BOB);

      assertThat(person(result).primaryEmail()).isEqualTo("bob@example.com");
      assertThat(person(result).jobTitle()).isEqualTo("Baker");
      assertThat(result.problem()).isEqualTo("primary email belongs to another person");
      assertThat(field(result, "primary_email").reason()).contains("belongs to another person");
    }
  }

  @Nested
  @DisplayName("3. name")
  class Name {

    @Test
    @DisplayName("displayName")
    void displayName() {
      assertThat(named(user("bob").with("displayName", "Bob B.").name("formatted", "Robert")))
          .isEqualTo("Bob B. by displayName");
    }

    @Test
    @DisplayName("otherwise userName when it is not an email address")
    void otherwiseUserNameWhenItIsNotAnEmailAddress() {
      assertThat(named(user("bob").with("displayName", " ").name("formatted", "Robert")))
          .isEqualTo("bob by userName when it is not an email address");
    }

    @Test
    @DisplayName("otherwise name.formatted")
    void otherwiseNameFormatted() {
      assertThat(named(user("bob@example.com").name("formatted", "Robert").name("givenName", "Bob")))
          .isEqualTo("Robert by name.formatted");
    }

    @ParameterizedTest
    @CsvSource({"Bob, Baker, Bob Baker", "Bob, '', Bob", "'', Baker, Baker"})
    @DisplayName("otherwise name.givenName and name.familyName joined")
    void otherwiseGivenNameAndFamilyNameJoined(String given, String family, String joined) {
      assertThat(named(user("bob@example.com").name("givenName", given).name("familyName", family)))
          .isEqualTo(joined + " by name.givenName and name.familyName");
    }

    @Test
    @DisplayName("If none gives a name, the person's name stays as it is")
    void staysWhenNoneGivesAName() {
      MappingResult result = update(user("bob@example.com"), BOB);

      assertThat(person(result).name()).isEqualTo("Bob");
      assertThat(field(result, "name").effect()).isEqualTo(Effect.UNCHANGED);
    }

    private String named(UserDocument user) {
      MappingResult result = create(user.email("bob@example.com"));
      return person(result).name() + " by " + field(result, "name").rule();
    }
  }

  @Test
  @DisplayName("13. source SCIM, source_id the SCIM user's id")
  void sourceIsScimAndTheUsersId() {
    assertThat(person(update(user("bob"), BOB)).source()).isEqualTo(new Source("SCIM", USER.toString()));
  }

  @Nested
  @DisplayName("14. Condition: a person is created only when primary email and name are known")
  class Condition {

    @Test
    void noPrimaryEmail() {
      MappingResult result = create(user("bob"));

      assertThat(result.person()).isNull();
      assertThat(result.problem()).isEqualTo("no primary email");
      assertThat(field(result, "primary_email").skipped()).containsExactly(
          new Skipped("userName when it is an email address", "its condition is false"),
          new Skipped("email marked primary", "the expression gave nothing"),
          new Skipped("first email", "the expression gave nothing"));
    }

    @Test
    void noName() {
      MappingResult result = create(user("bob@example.com"));

      assertThat(result.person()).isNull();
      assertThat(result.problem()).isEqualTo("no name");
    }

    @Test
    void neither() {
      assertThat(create(nameless()).problem()).isEqualTo("no primary email");
    }

    @Test
    void aPrimaryEmailOrNameThatDoesNotFitIsNone() {
      assertThat(create(user("b".repeat(117) + "@example.com").with("displayName", "Bob")).problem())
          .isEqualTo("no primary email");
      assertThat(create(user("bob").primaryEmail("not available")).problem()).isEqualTo("no primary email");
      assertThat(create(user("bob@example.com").with("displayName", "B".repeat(129))).problem()).isEqualTo("no name");
    }
  }
}
