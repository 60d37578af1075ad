package io.muster.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.directory.Person.Email;
import io.muster.domain.directory.PersonField.Author;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PersonFieldTest {

  private static final Person BOB = Person.unknown(new PersonId(new UUID(2, 2)));

  @ParameterizedTest
  @CsvSource({"name, 128", "job_title, 80", "location, 80", "employee_id, 128", "support_id, 50", "source, 30",
      "source_id, 128"})
  void takesTextsUpToItsLimit(String name, int limit) {
    PersonField field = PersonField.named(name).orElseThrow();

    assertThat(field.misfit(Value.of("x".repeat(limit)))).isEmpty();
    assertThat(field.misfit(Value.of("x".repeat(limit + 1)))).hasValue("is longer than " + limit + " characters");
  }

  @ParameterizedTest
  @CsvSource({"locale, en-US, true", "locale, nb-NO, true", "locale, is, true", "locale, IS, true",
      "locale, en_US, false", "locale, e, false", "locale, zh-Hant, false",
      "time_zone, Europe/Amsterdam, true", "time_zone, UTC, true", "time_zone, America/Argentina/Buenos_Aires, true",
      "time_zone, europe/amsterdam, false", "time_zone, +01:00, false", "time_zone, CEST, false",
      "primary_email, bob@example.com, true", "primary_email, bob, false",
      "picture_uri, https://example.com/bob.png, true", "picture_uri, javascript:alert(1), false"})
  void takesOnlyTextsOfItsForm(String name, String text, boolean fits) {
    assertThat(PersonField.named(name).orElseThrow().misfit(Value.of(text)).isEmpty()).isEqualTo(fits);
  }

  @ParameterizedTest
  @EnumSource(names = {"PRIMARY_EMAIL", "NAME", "VIP", "DISABLED"})
  void cannotBeClearedWhenAPersonNeedsIt(PersonField field) {
    assertThat(field.misfit(Value.UNASSIGNED)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(names = {"PRIMARY_EMAIL", "NAME", "VIP", "DISABLED"}, mode = EnumSource.Mode.EXCLUDE)
  void canBeClearedOtherwise(PersonField field) {
    assertThat(field.misfit(Value.UNASSIGNED)).isEmpty();
    assertThat(write(BOB, field, Value.UNASSIGNED, Author.ADMINISTRATOR)).isEqualTo(BOB);
  }

  @ParameterizedTest
  @EnumSource(PersonField.class)
  void refusesAValueOfAnotherKind(PersonField field) {
    assertThat(field.misfit(Value.of(7))).isPresent();
    assertThat(field.misfit(new Many(List.of(Value.of("x"))))).isPresent();
  }

  @Test
  void readsReferencesAsIdentifiers() {
    UUID id = UUID.fromString("0198a1b2-0000-7000-8000-000000000001");

    assertThat(write(BOB, PersonField.SITE, Value.of(id.toString()), Author.ADMINISTRATOR).site())
        .isEqualTo(new SiteId(id));
    assertThat(PersonField.SITE.misfit(Value.of("1-1-1-1-1"))).isPresent();
    assertThat(PersonField.SITE.misfit(Value.of("Delft"))).isPresent();
  }

  @Test
  void eachAuthorReplacesTheOwnEntriesOfAListOnly() {
    Person both = BOB.edit().emails(List.of(new Email("h@x.org", false), new Email("s@x.org", true))).person();

    assertThat(write(both, PersonField.EMAILS, emails("new@x.org"), Author.ADMINISTRATOR).emails())
        .containsExactly(new Email("new@x.org", false), new Email("s@x.org", true));
    assertThat(write(both, PersonField.EMAILS, emails("new@x.org"), Author.PROVISIONING).emails())
        .containsExactly(new Email("h@x.org", false), new Email("new@x.org", true));
    assertThat(write(both, PersonField.EMAILS, Value.UNASSIGNED, Author.ADMINISTRATOR).emails())
        .containsExactly(new Email("s@x.org", true));
  }

  @Test
  void anAdministratorMaySendBackAWholeListAsItWasRead() {
    Person both = BOB.edit().emails(List.of(new Email("s@x.org", true), new Email("h@x.org", false))).person();
    Value asRead = new Many(List.of(
        new Complex(Map.of("email", Value.of("s@x.org"), "integration", Value.of(true))),
        new Complex(Map.of("email", Value.of("h@x.org"), "integration", Value.of(false)))));

    assertThat(write(both, PersonField.EMAILS, asRead, Author.ADMINISTRATOR)).isEqualTo(both);
  }

  @Test
  void namesWhatIsWrongWithAnEntry() {
    assertThat(PersonField.EMAILS.misfit(new Many(List.of(Complex.EMPTY)))).hasValue("has an entry without email");
    assertThat(PersonField.EMAILS.misfit(emails("x".repeat(129))))
        .hasValue("has an entry whose email is longer than 128 characters");
    assertThat(PersonField.CONTACTS.misfit(new Many(List.of(
        new Complex(Map.of("telephone", Value.of("1"), "label", Value.of(7)))))))
        .hasValue("has an entry whose label is not a text");
  }

  @Test
  void hasANameThatNoOtherFieldHas() {
    for (PersonField field : PersonField.values()) {
      assertThat(PersonField.named(field.wireName())).hasValue(field);
    }
    assertThat(PersonField.named("id")).isEmpty();
  }

  private static Many emails(String address) {
    return new Many(List.of(new Complex(Map.of("email", Value.of(address)))));
  }

  private static Person write(Person person, PersonField field, Value value, Author author) {
    PersonEdit edit = person.edit();
    field.write(edit, value, author);
    return edit.person();
  }
}
