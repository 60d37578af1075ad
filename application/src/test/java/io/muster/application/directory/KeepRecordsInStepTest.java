package io.muster.application.directory;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.mapping.Target.ToOrganization;
import io.muster.domain.resource.Resource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of organizations when their groups, or administrators, change names. */
class KeepRecordsInStepTest {

  private final ProvisionedAccount account = new ProvisionedAccount();
  private final GroupsInAnAccount here = new GroupsInAnAccount(account, 3);
  private final Resource ada = person("ada");
  private final Resource bo = person("bo");

  @Nested
  class Renaming {

    @Test
    void renamesTheRecord() {
      OrganizationId sales = account.organization("Sales", false);
      Resource group = here.rename(here.create("Sales", ada), "Selling");

      assertThat(here.organization(sales).name()).isEqualTo("Selling");
      assertThat(here.status(group).target()).isEqualTo(new ToOrganization(sales));
      assertThat(account.explained(ada, "organization").inputs().toString()).contains("Selling");
    }

    @Test
    void isNeverRefusedWhenAnotherRecordHasTheName() {
      OrganizationId sales = account.organization("Sales", false);
      account.organization("Support", false);
      Resource group = here.rename(here.create("Sales", ada), "Support");

      assertThat(here.organization(sales).name()).isEqualTo("Sales");
      assertThat(here.status(group).target()).isEqualTo(new ToOrganization(sales));
      assertThat(here.status(group).problem()).isEqualTo("the group's name belongs to another organization");
    }

    @Test
    void isMadeUpForWhenTheNameIsFree() {
      OrganizationId sales = account.organization("Sales", false);
      OrganizationId support = account.organization("Support", false);
      Resource group = here.rename(here.create("Sales"), "Support");
      here.rename(support, "Help");

      assertThat(here.organization(sales).name()).isEqualTo("Support");
      assertThat(here.status(group).isMapped()).isTrue();
    }

    @Test
    void linksAGroupThatStoodForNothing() {
      OrganizationId sales = account.organization("Sales", false);
      Resource group = here.create("Selling", ada);
      here.rename(group, "Sales");

      assertThat(here.organizationOf(ada)).contains(sales);
    }

    @Test
    void freesANameForAnotherGroup() {
      account.organization("Sales", false);
      OrganizationId support = account.organization("Support", false);
      Resource first = here.create("Sales");
      Resource second = here.create("Support");
      here.rename(second, "Sales");
      here.rename(first, "Selling");

      assertThat(here.organization(support).name()).isEqualTo("Sales");
    }
  }

  @Nested
  class TwoGroups {

    @Test
    void doNotStandForOneRecord() {
      OrganizationId sales = account.organization("Sales", false);
      Resource first = here.create("Sales", ada);
      Resource second = here.create("Sales", bo);

      assertThat(here.status(first).target()).isEqualTo(new ToOrganization(sales));
      assertThat(here.status(second).target()).isNull();
      assertThat(here.status(second).problem()).isEqualTo("another group stands for the organization of that name");
      assertThat(here.organizationOf(bo)).isEmpty();
    }

    @Test
    void standForItOneAfterTheOther() {
      OrganizationId sales = account.organization("Sales", false);
      Resource first = here.create("Sales", ada);
      Resource second = here.create("Sales", bo);
      here.delete(first);

      assertThat(here.status(first).target()).isNull();
      assertThat(here.status(first).problem()).isEqualTo("the group was deleted");
      assertThat(here.status(second).target()).isEqualTo(new ToOrganization(sales));
      assertThat(here.organizationOf(bo)).contains(sales);
    }
  }

  @Nested
  class Administration {

    @Test
    void createsARecordThatAGroupWaitsFor() {
      Resource group = here.create("Sales", ada);
      OrganizationId sales = here.organization("SALES");

      assertThat(here.status(group).target()).isEqualTo(new ToOrganization(sales));
      assertThat(here.organizationOf(ada)).contains(sales);
      assertThat(here.organization(sales).name()).isEqualTo("Sales");
    }

    @Test
    void renamesARecordToWhatAGroupWaitsFor() {
      here.create("Sales", ada);
      OrganizationId sales = account.organization("Selling", false);
      here.rename(sales, "Sales");

      assertThat(here.organizationOf(ada)).contains(sales);
    }

    @Test
    void doesNotRenameWhatAGroupNames() {
      OrganizationId sales = account.organization("Sales", false);
      here.create("Sales");

      assertThatThrownBy(() -> here.rename(sales, "Selling")).isInstanceOfSatisfying(Refusal.class,
          refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.MUTABILITY));
    }

    @Test
    void enablesARecordAndItsPeopleFollow() {
      OrganizationId sales = account.organization("Sales", true);
      Resource group = here.create("Sales", ada);
      assertThat(here.status(group).target()).isEqualTo(new ToOrganization(sales));
      assertThat(here.organizationOf(ada)).isEmpty();

      here.disable(sales, false);
      assertThat(here.organizationOf(ada)).contains(sales);
    }
  }

  private Resource person(String name) {
    return account.create(user(name + "@example.com").with("displayName", name));
  }
}
