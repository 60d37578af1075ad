package io.muster.application.directory;

import static io.muster.application.port.Fixtures.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.directory.SaveOrganization.Command;
import io.muster.application.directory.SaveOrganization.Fields;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveOrganizationTest {

  private final AdministeredAccount here = new AdministeredAccount();
  private final SaveOrganization save =
      new SaveOrganization(here.records, here.groups, here.ports.recorder(), here.ids);
  private final Organization acme = created(new Fields("Acme", false, null, null, true));

  @Test
  void createsAnOrganizationWithParentAndManager() {
    Person boss = here.person("boss@example.com");
    Organization sales = created(new Fields(" Sales ", false, acme.id(), boss.id(), false));

    assertThat(sales.name()).isEqualTo("Sales");
    assertThat(stored(sales)).isEqualTo(sales);
    assertThat(new GetOrganization(here.records, here.ports.transactions()).get(here.reader, sales.id()))
        .isEqualTo(new OrganizationDetails(sales, acme, boss));
  }

  @Test
  void changesWhatIsGivenAndNothingElse() {
    Organization sales = created(new Fields("Sales", false, acme.id(), null, false));
    change(sales, new Fields("Sales EMEA", true, acme.id(), null, false));

    assertThat(stored(sales)).isEqualTo(new Organization(sales.id(), "Sales EMEA", true, acme.id(), null, false, null));
  }

  @Test
  void movesTheDefault() {
    Organization sales = created(fields("Sales"));
    change(sales, new Fields("Sales", false, null, null, true));

    assertThat(stored(sales).isDefault()).isTrue();
    assertThat(stored(acme).isDefault()).isFalse();
    assertThat(here.ports.organizations().list(here.account.id(), null, null, 10)).filteredOn(Organization::isDefault)
        .hasSize(1);
  }

  @Test
  void createsANewDefault() {
    Organization sales = created(new Fields("Sales", false, null, null, true));

    assertThat(here.ports.organizations().findDefault(here.account.id())).contains(sales);
    assertThat(stored(acme).isDefault()).isFalse();
  }

  @Test
  void neverLeavesTheAccountWithoutAnEnabledDefault() {
    assertRefuses(Reason.INVALID_VALUE, () -> change(acme, new Fields("Acme", false, null, null, false)));
    assertRefuses(Reason.INVALID_VALUE, () -> change(acme, new Fields("Acme", true, null, null, true)));
    assertRefuses(Reason.INVALID_VALUE, () -> created(new Fields("Sales", true, null, null, true)));
    assertThat(stored(acme)).isEqualTo(acme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "129"})
  void refusesANameThatIsNone(String name) {
    String text = name.equals("129") ? "x".repeat(129) : name;

    assertRefuses(Reason.INVALID_VALUE, () -> created(fields(text)));
    assertRefuses(Reason.INVALID_VALUE, () -> change(acme, new Fields(null, false, null, null, true)));
  }

  @Test
  void refusesATakenName() {
    assertRefuses(Reason.UNIQUENESS, () -> created(fields("ACME")));
  }

  @Test
  void refusesRecordsThatThisAccountDoesNotHave() {
    assertRefuses(Reason.INVALID_VALUE,
        () -> created(new Fields("Sales", false, AdministeredAccount.noOrganization(), null, false)));
    assertRefuses(Reason.INVALID_VALUE,
        () -> created(new Fields("Sales", false, null, AdministeredAccount.noPerson(), false)));
  }

  @Test
  void refusesParentsThatFormACircle() {
    Organization parent = created(fields("Parent"));
    Organization child = created(new Fields("Child", false, parent.id(), null, false));

    assertRefuses(Reason.INVALID_VALUE, () -> change(parent, new Fields("Parent", false, child.id(), null, false)));
    assertRefuses(Reason.INVALID_VALUE, () -> change(parent, new Fields("Parent", false, parent.id(), null, false)));
  }

  @Test
  void isForAdministratorsOfTheAccount() {
    Command command = new Command(acme.id(), before -> before);

    assertRefuses(Reason.FORBIDDEN, () -> save.save(here.reader, command));
    assertRefuses(Reason.NOT_FOUND, () -> save.save(here.stranger, command));
    assertRefuses(Reason.NOT_FOUND,
        () -> new GetOrganization(here.records, here.ports.transactions()).get(here.stranger, acme.id()));
  }

  private Organization created(Fields fields) {
    return saved(null, fields);
  }

  private void change(Organization organization, Fields fields) {
    saved(organization.id(), fields);
  }

  private Organization saved(@Nullable OrganizationId id, Fields fields) {
    return save.save(here.administrator, new Command(id, _ -> fields)).organization();
  }

  private Organization stored(Organization organization) {
    return here.ports.organizations().find(here.account.id(), organization.id()).orElseThrow();
  }

  private static Fields fields(String name) {
    return new Fields(name, false, null, null, false);
  }
}
