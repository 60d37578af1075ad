package io.muster.application.directory;

import static io.muster.application.port.Fixtures.assertRefuses;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.many;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal.Reason;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.Person.Email;
import io.muster.domain.directory.Source;
import io.muster.domain.resource.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePersonTest {

  private final AdministeredAccount here = new AdministeredAccount();
  private final ChangePerson changePerson = new ChangePerson(
      here.records, SampleMappingsInForce.USUAL, here.ports.transactions(), here.ports.recorder());
  private final Person byHand = here.person("hand@example.com");
  private final Person provisioned = here.inserted(ProvisionedAccount.byHand("scim@example.com", "Scim").edit()
      .sourceName(Source.SCIM).sourceId("42").emails(List.of(new Email("s@example.com", true))).person());

  @ParameterizedTest
  @ValueSource(strings = {"information", "authentication_id"})
  void changesWhatIsNotProvisioned(String field) {
    change(provisioned, field, Value.of("x"));

    assertThat(here.stored(provisioned)).isNotEqualTo(provisioned);
  }

  @Test
  void changesPictureCustomFieldsLocaleAndTimeZone() {
    Person after = changePerson.change(here.administrator, new ChangePerson.Command(provisioned.id(), Map.of(
        "picture_uri", Value.of("https://example.com/p.png"), "custom_fields", complex("payroll_id", "x"),
        "locale", Value.of("nl-NL"), "time_zone", Value.of("Europe/Amsterdam")))).person();

    assertThat(after).isEqualTo(here.stored(provisioned)).isEqualTo(provisioned.edit()
        .pictureUri("https://example.com/p.png").customFields(complex("payroll_id", "x")).locale("nl-NL")
        .timeZone("Europe/Amsterdam").person());
  }

  @Test
  void addsEntriesByHandAndLeavesThoseOfProvisioning() {
    change(provisioned, "emails", many(complex("email", "hand@example.org")));

    assertThat(here.stored(provisioned).emails())
        .containsExactlyInAnyOrder(new Email("hand@example.org", false), new Email("s@example.com", true));
  }

  @ParameterizedTest
  @CsvSource({"name, New", "primary_email, new@example.com", "job_title, Baker", "employee_id, 7", "manager, ''",
      "source_id, 43", "source, HR"})
  void refusesWhatProvisioningKeepsInStep(String field, String text) {
    assertRefuses(Reason.MUTABILITY, () -> change(provisioned, field, Value.of(text)));
    assertThat(here.stored(provisioned)).isEqualTo(provisioned);
  }

  @Test
  void changesEverythingOfAPersonWhomNobodyProvisions() {
    changePerson.change(here.administrator, new ChangePerson.Command(byHand.id(), Map.of(
        "name", Value.of("New"), "primary_email", Value.of("new@example.com"), "vip", Value.of(true),
        "disabled", Value.of(true), "manager", Value.of(provisioned.id().toString()))));

    assertThat(here.stored(byHand)).isEqualTo(byHand.edit().name("New").primaryEmail("new@example.com").vip(true)
        .disabled(true).manager(provisioned.id()).person());
  }

  @ParameterizedTest
  @CsvSource({"name, ' '", "primary_email, hand", "locale, english", "time_zone, Mars", "picture_uri, picture",
      "organization, Sales", "vip, true", "robot, x", "id, x"})
  void refusesWhatDoesNotFitAndNamesTheField(String field, String text) {
    assertThatThrownBy(() -> change(byHand, field, Value.of(text))).hasMessageContaining(field);
    assertRefuses(Reason.INVALID_VALUE, () -> change(byHand, field, Value.of(text)));
  }

  @Test
  void refusesRecordsThatThisAccountDoesNotHave() {
    Organization elsewhere =
        new Organization(AdministeredAccount.noOrganization(), "Sales", false, null, null, false, null);
    here.ports.organizations().insert(here.stranger.account().id(), elsewhere);

    assertRefuses(Reason.INVALID_VALUE,
        () -> change(byHand, "organization", Value.of(elsewhere.id().toString())));
    assertRefuses(Reason.INVALID_VALUE,
        () -> change(byHand, "manager", Value.of(AdministeredAccount.noPerson().toString())));
    assertRefuses(Reason.INVALID_VALUE, () -> change(byHand, "manager", Value.of(byHand.id().toString())));
  }

  @Test
  void refusesAPrimaryEmailThatAnotherPersonHas() {
    assertRefuses(Reason.UNIQUENESS, () -> change(byHand, "primary_email", Value.of("SCIM@example.com")));
  }

  @Test
  void isForAdministratorsOfTheAccount() {
    ChangePerson.Command command =
        new ChangePerson.Command(byHand.id(), Map.of("information", Value.of("x")));

    assertRefuses(Reason.FORBIDDEN, () -> changePerson.change(here.reader, command));
    assertRefuses(Reason.NOT_FOUND, () -> changePerson.change(here.stranger, command));
    assertThat(here.stored(byHand)).isEqualTo(byHand);
  }

  private void change(Person person, String field, Value value) {
    changePerson.change(here.administrator, new ChangePerson.Command(person.id(), Map.of(field, value)));
  }
}
