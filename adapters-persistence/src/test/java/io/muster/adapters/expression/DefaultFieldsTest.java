package io.muster.adapters.expression;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.directory.Person;
import io.muster.domain.mapping.MappingInput;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Many;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The default user mapping: what is known of the person")
class DefaultFieldsTest extends DefaultUserMapping {

  @Nested
  @DisplayName("4. job_title and 7. location, employee_id, support_id")
  class Texts {

    @Test
    @DisplayName("title; enterprise location, employeeNumber, supportID")
    void areCopied() {
      Person person = person(update(user("bob").with("title", "Baker").enterprise("location", "Room 4")
          .enterprise("employeeNumber", "701984").enterprise("supportID", "S-1"), BOB));

      assertThat(person.jobTitle()).isEqualTo("Baker");
      assertThat(person.location()).isEqualTo("Room 4");
      assertThat(person.employeeId()).isEqualTo("701984");
      assertThat(person.supportId()).isEqualTo("S-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    @DisplayName("if blank, unchanged")
    void ifBlankUnchanged(String blank) {
      Person before = BOB.edit().jobTitle("Baker").location("Room 4").employeeId("7").supportId("S-1").person();
      Person after = person(update(user("bob").with("title", blank).enterprise("location", blank)
          .enterprise("employeeNumber", blank).enterprise("supportID", blank), before));

      assertThat(after.jobTitle()).isEqualTo("Baker");
      assertThat(after.location()).isEqualTo("Room 4");
      assertThat(after.employeeId()).isEqualTo("7");
      assertThat(after.supportId()).isEqualTo("S-1");
    }
  }

  @Nested
  @DisplayName("9. locale, time_zone")
  class Locales {

    private final UserDocument user =
        user("bob").email("bob@example.com").with("locale", "en-US").with("timezone", "Europe/Amsterdam");

    @Test
    @DisplayName("from locale and timezone")
    void fromLocaleAndTimezone() {
      Person person = person(create(user));

      assertThat(person.locale()).isEqualTo("en-US");
      assertThat(person.timeZone()).isEqualTo("Europe/Amsterdam");
    }

    @Test
    @DisplayName("for new people only; people may change their own")
    void forNewPeopleOnly() {
      Person person = person(update(user, BOB.edit().locale("nl-NL").person()));

      assertThat(person.locale()).isEqualTo("nl-NL");
      assertThat(person.timeZone()).isNull();
    }
  }

  @Nested
  @DisplayName("10. vip")
  class Vip {

    @ParameterizedTest
    @CsvSource({"VIP, true", "Employee VIP, true", "vip, false", "Employee, false"})
    @DisplayName("userType not blank: true if it contains VIP (case-sensitive), otherwise false")
    void trueIfUserTypeContainsVip(String userType, boolean vip) {
      Person before = BOB.edit().vip(!vip).person();

      assertThat(person(update(user("bob").with("userType", userType), before)).vip()).isEqualTo(vip);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("Blank: unchanged")
    void blankUnchanged(boolean vip) {
      Person before = BOB.edit().vip(vip).person();

      assertThat(person(update(user("bob").with("userType", " "), before)).vip()).isEqualTo(vip);
    }
  }

  @Nested
  @DisplayName("12. disabled")
  class Disabled {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("true when active is false; false when active is true")
    void isTheOppositeOfActive(boolean active) {
      Person before = BOB.edit().disabled(active).person();

      assertThat(person(update(user("bob").active(active), before)).disabled()).isEqualTo(!active);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void staysWhenActiveIsNotGiven(boolean disabled) {
      Person before = BOB.edit().disabled(disabled).person();

      assertThat(person(update(user("bob"), before)).disabled()).isEqualTo(disabled);
    }

    @Test
    @DisplayName("When the same identity is provisioned again, the same person record is enabled again")
    void isFalseAgainForAUserThatReturns() {
      Person before = BOB.edit().disabled(true).person();
      MappingInput returning = new MappingInput(USER, user("bob").document(), true, directory);

      assertThat(person(MAPPING.update(returning, before)).disabled()).isFalse();
    }

    @Test
    void staysTrueForAUserThatReturnsInactive() {
      Person before = BOB.edit().disabled(true).person();
      MappingInput returning = new MappingInput(USER, user("bob").active(false).document(), true, directory);

      assertThat(person(MAPPING.update(returning, before)).disabled()).isTrue();
    }
  }

  @Test
  void touchesNothingElse() {
    Person before = BOB.edit().pictureUri("https://example.com/bob.png").authenticationId("bob-1").information("Tall")
        .customFields(UserDocument.entry("payroll_id", "x")).person();
    Person after = person(update(user("bob").with("userType", "VIP"), before));

    assertThat(after.edit().vip(false).name("Bob").sourceName(null).person()).isEqualTo(before);
  }

  @Test
  void changesNothingTheSecondTime() {
    UserDocument user = user("bob@example.com").with("displayName", "Bob").phone("work", "+31 15").active(true);
    Person once = person(create(user));

    assertThat(person(update(user, once))).isEqualTo(once);
  }

  @Test
  void takesAValueOfTheWrongKindForNone() {
    Person before = BOB.edit().jobTitle("Baker").person();

    assertThat(person(update(user("bob").with("title", new Many(List.of(Value.of("Cook"))))
        .with("name", "Bob").with("emails", "x").enterprise("manager", "boss").with("active", "False"), before)).jobTitle()).isEqualTo("Baker");
  }
}
