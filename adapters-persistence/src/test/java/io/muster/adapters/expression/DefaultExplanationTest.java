package io.muster.adapters.expression;

import static io.muster.domain.mapping.UserDocument.nameless;
import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.Explanation.Input;
import io.muster.domain.mapping.MappingResult;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The explanation of a mapping")
class DefaultExplanationTest extends DefaultUserMapping {

  @Test
  void showsWhatARuleWasJudgedByEvenWhenItDoesNotHold() {
    MappingResult result = create(user("bob").email("bob@example.com").with("userType", "Employee"));

    assertThat(field(result, "vip").inputs()).contains(new Input("userType", "Employee"));
    assertThat(field(create(user("bob").email("bob@example.com")), "vip").inputs())
        .containsExactly(new Input("userType", null));
  }

  @Test
  void namesEveryFieldOnceInTheMappingsOrder() {
    assertThat(create(user("bob")).explanation().fields()).extracting(Field::field).containsExactly(
        "primary_email", "emails", "name", "job_title", "organization", "site", "location", "employee_id",
        "support_id", "manager", "locale", "time_zone", "vip", "contacts", "addresses", "disabled", "source",
        "source_id");
  }

  @Test
  void showsWhatTheRuleReadAndFromWhere() {
    directory.organizations.put("Sales", SALES);

    assertThat(field(update(user("bob").enterprise("organization", "Sales"), BOB), "organization").inputs())
        .containsExactly(new Input(EnterpriseUserSchema.URN + ":organization", "Sales"),
            new Input("organization(\"Sales\")", SALES.toString()));
  }

  @Test
  void showsWhatWasReadInVain() {
    assertThat(field(update(user("bob"), BOB), "job_title").inputs()).containsExactly(new Input("title", null));
  }

  @Test
  void showsNoMoreThanTheBeginningOfALongValue() {
    assertThat(field(update(user("bob").with("title", "x".repeat(100_000)), BOB), "job_title").inputs())
        .containsExactly(new Input("title", "x".repeat(200) + "…"));
    assertThat(field(update(user("bob").with("title", "x" + "😀".repeat(100)), BOB), "job_title").inputs())
        .containsExactly(new Input("title", "x" + "😀".repeat(99) + "…"));
  }

  @ParameterizedTest
  @CsvSource({"title, job_title, 80", "displayName, name, 128"})
  void leavesAFieldAsItIsWhenTheValueIsTooLongForIt(String attribute, String field, int limit) {
    MappingResult fits = update(nameless().with(attribute, "x".repeat(limit)), BOB);
    MappingResult tooLong = update(nameless().with(attribute, "x".repeat(limit + 1)), BOB);

    assertThat(field(fits, field).effect()).isEqualTo(Effect.SET);
    assertThat(field(tooLong, field).effect()).isEqualTo(Effect.UNCHANGED);
    assertThat(field(tooLong, field).reason()).contains("longer than " + limit + " characters");
    assertThat(person(tooLong).name()).isEqualTo("Bob");
    assertThat(person(tooLong).jobTitle()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"locale, english, locale", "locale, nl-Latn-NL, locale", "timezone, W. Europe Standard Time, time_zone"})
  void leavesOutALocaleOrTimeZoneThatIsNone(String attribute, String value, String field) {
    MappingResult result = create(user("bob").email("bob@example.com").with(attribute, value));

    assertThat(person(result).locale()).isNull();
    assertThat(person(result).timeZone()).isNull();
    assertThat(field(result, field).reason()).startsWith("the value does not fit");
  }

  @Test
  void saysWhichFieldsItKeepsInStepForGood() {
    assertThat(MAPPING.keptFields())
        .extracting(field -> field.wireName())
        .contains("primary_email", "manager", "source_id")
        .doesNotContain("locale", "time_zone", "picture_uri", "authentication_id", "information", "custom_fields");
  }
}
