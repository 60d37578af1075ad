package io.muster.application.directory;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.job.Job;
import io.muster.domain.mapping.Target.ToOrganization;
import io.muster.domain.mapping.Target.ToSite;
import io.muster.domain.resource.Resource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeepGroupInStepTest {

  private final ProvisionedAccount account = new ProvisionedAccount();
  private final GroupsInAnAccount here = new GroupsInAnAccount(account, 3);
  private final Resource ada = person("ada");
  private final Resource bo = person("bo");

  @Test
  void linksAGroupToTheOrganizationOfItsNameAndItsMembersFollow() {
    OrganizationId sales = account.organization("Sales", false);
    Resource group = here.create("sales", ada);

    assertThat(here.status(group).target()).isEqualTo(new ToOrganization(sales));
    assertThat(here.status(group).isMapped()).isTrue();
    assertThat(here.organization(sales).name()).isEqualTo("sales");
    assertThat(here.organizationOf(ada)).contains(sales);
    assertThat(here.organizationOf(bo)).isEmpty();
  }

  @Test
  void linksAGroupToASite() {
    SiteId delft = account.site("Delft", false);
    Resource group = here.create("Delft", ada);

    assertThat(here.status(group).target()).isEqualTo(new ToSite(delft));
    assertThat(here.siteOf(ada)).contains(delft);
  }

  @Test
  void onlyStoresAGroupThatStandsForNothing() {
    Resource group = here.create("Everybody", ada);

    assertThat(here.status(group).isMapped()).isFalse();
    assertThat(here.status(group).problem()).isEqualTo("no organization or site has the group's name");
  }

  @Test
  void mapsThoseWhoComeAndGo() {
    OrganizationId sales = account.organization("Sales", false);
    OrganizationId support = account.organization("Support", false);
    Resource first = here.create("Sales", ada);
    here.create("Support", ada);
    assertThat(here.organizationOf(ada)).contains(sales);

    here.remove(first, ada);
    assertThat(here.organizationOf(ada)).contains(support);
    here.add(first, ada, bo);
    assertThat(here.organizationOf(ada)).contains(sales);
    assertThat(here.organizationOf(bo)).contains(sales);
  }

  @Test
  void mapsNobodyElse() {
    here.create("Everybody", ada, bo);
    Resource other = here.create("Others");
    var before = here.status(ada).at();
    here.add(other, bo);

    assertThat(here.status(ada).at()).isEqualTo(before);
    assertThat(here.status(bo).at()).isAfter(before);
  }

  @Test
  void mapsThoseWhoComeAndGoThroughNestedGroups() {
    OrganizationId sales = account.organization("Sales", false);
    OrganizationId support = account.organization("Support", false);
    Resource team = here.create("Team", ada);
    Resource teams = here.create("Teams", team, bo);
    Resource selling = here.create("Sales");
    here.create("Support", teams);
    assertThat(here.organizationOf(ada)).contains(support);

    here.add(selling, teams);
    assertThat(here.organizationOf(ada)).contains(sales);
    assertThat(here.organizationOf(bo)).contains(sales);
    here.remove(selling, teams);
    assertThat(here.organizationOf(ada)).contains(support);
  }

  @Nested
  class Leaving {

    private final OrganizationId sales = account.organization("Sales", false);
    private final OrganizationId support = account.organization("Support", false);
    private final Resource selling = here.create("Sales", ada);
    private final Resource supporting = here.create("Support", ada);

    @Test
    void aDeletedGroupMapsItsFormerMembers() {
      here.delete(selling);

      assertThat(here.organizationOf(ada)).contains(support);
    }

    @Test
    void anEmptiedGroupMapsItsFormerMembersAndKeepsItsRecord() {
      here.empty(selling);

      assertThat(here.organizationOf(ada)).contains(support);
      assertThat(here.status(selling).target()).isEqualTo(new ToOrganization(sales));
    }

    @Test
    void theLastGroupLeavesTheOrganizationUnchanged() {
      here.delete(selling);
      here.delete(supporting);

      assertThat(here.organizationOf(ada)).contains(support);
    }
  }

  @Test
  void queuesMoreUsersThanItMapsAtOnce() {
    account.organization("Sales", false);
    List<Resource> crew = IntStream.range(0, 4).mapToObj(n -> person("crew" + n)).toList();
    Resource group = here.create("Sales", crew.subList(0, 3).toArray(Resource[]::new));
    assertThat(jobs()).isEmpty();
    assertThat(here.organizationOf(crew.get(2))).isPresent();

    here.add(group, crew.get(3));
    assertThat(jobs()).isEmpty();
    here.rename(group, "Selling");
    assertThat(jobs()).hasSize(1);
    assertThat(account.ports.jobs().rest(account.account, jobs().getFirst().id(), 10))
        .containsExactlyElementsOf(GroupsInAnAccount.idsOf(crew));

    account.workOff();
    assertThat(crew).allSatisfy(user ->
        assertThat(account.explained(user, "organization").inputs().toString()).contains("Selling"));
  }

  @Test
  void mapsAUserInSeveralNestedGroupsOnce() {
    Resource team = here.create("Team", ada, bo);
    Resource teams = here.create("Teams", team, ada, bo);
    here.delete(here.create("All", teams, team, ada, bo));

    assertThat(jobs()).isEmpty();
  }

  @Test
  void survivesGroupsThatContainEachOther() {
    Resource team = here.create("Team", ada);
    Resource teams = here.create("Teams", team);
    here.add(team, teams);
    OrganizationId organization = account.organization("Whole", false);
    here.rename(teams, "Whole");

    assertThat(here.organizationOf(ada)).contains(organization);
  }

  private List<Job> jobs() {
    return account.ports.jobs().list(account.account, null, 10);
  }

  private Resource person(String name) {
    return account.create(user(name + "@example.com").with("displayName", name));
  }
}
