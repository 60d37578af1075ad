package io.muster.application.directory;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.Fixtures;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.Explanation.Input;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepBelongingInStepTest {

  private static final UserDocument ADA = user("ada@example.com").with("displayName", "Ada");

  private final ProvisionedAccount here = new ProvisionedAccount();

  @Test
  void findsTheOrganizationAndSiteThatTheUserNames() {
    OrganizationId sales = here.organization("Sales", false);
    SiteId delft = here.site("Delft", false);
    Resource ada = here.create(user("ada@example.com").with("displayName", "Ada")
        .enterprise("organization", "sales").enterprise("site", "DELFT"));

    assertThat(here.person(ada).organization()).isEqualTo(sales);
    assertThat(here.person(ada).site()).isEqualTo(delft);
  }

  @Test
  void leavesOutDisabledOnes() {
    here.organization("Sales", true);
    here.site("Delft", true);
    Resource ada = here.create(user("ada@example.com").with("displayName", "Ada")
        .enterprise("organization", "Sales").enterprise("site", "Delft"));

    assertThat(here.person(ada).organization()).isNull();
    assertThat(here.person(ada).site()).isNull();
    assertThat(here.explained(ada, "site").reason()).contains("no enabled site has that name");
  }

  @Test
  void givesANewPersonTheDefaultOrganizationAndNobodyElse() {
    Resource early = here.create(user("early@example.com").with("displayName", "Early"));
    Organization acme = new Organization(
        new OrganizationId(Fixtures.newId().value()), "Acme", false, null, null, true, null);
    here.ports.organizations().insert(here.account, acme);
    Resource ada = here.create(ADA);
    here.change(early, user("early@example.com").with("displayName", "Early Bird"));

    assertThat(here.person(ada).organization()).isEqualTo(acme.id());
    assertThat(here.person(early).organization()).isNull();
  }

  @Test
  void findsThoseOfTheUsersGroups() {
    Resource ada = here.create(ADA);
    SiteId delft = here.site("Delft", false);
    OrganizationId sales = here.organization("Sales", false);
    group("People of Delft", new Target.ToSite(delft), ada.id());
    group("People of Sales", new Target.ToOrganization(sales), ada.id());
    group("Everybody", null, ada.id());
    here.change(ada, user("ada@example.com").with("displayName", "Ada"));

    assertThat(here.person(ada).organization()).isEqualTo(sales);
    assertThat(here.person(ada).site()).isEqualTo(delft);
    assertThat(here.explained(ada, "site").inputs())
        .contains(new Input("groups.display", "People of Delft; People of Sales; Everybody"));
  }

  @Test
  void prefersTheGroupsThatTheUserIsInDirectlyAndTheOldestOfThem() {
    Resource ada = here.create(ADA);
    OrganizationId world = here.organization("World", false);
    OrganizationId disabled = here.organization("Disabled", true);
    OrganizationId sales = here.organization("Sales", false);
    OrganizationId support = here.organization("Support", false);
    ResourceId nested = Fixtures.group("Nested").id();
    group("World", new Target.ToOrganization(world), nested);
    group("Disabled", new Target.ToOrganization(disabled), ada.id());
    group(nested, "Sales", new Target.ToOrganization(sales), ada.id());
    group("Support", new Target.ToOrganization(support), ada.id());
    here.change(ada, user("ada@example.com").with("displayName", "Ada"));

    assertThat(here.person(ada).organization()).isEqualTo(sales);
  }

  private void group(String name, @Nullable Target target, ResourceId... members) {
    group(Fixtures.newId(), name, target, members);
  }

  private void group(
      ResourceId id, String name, @Nullable Target target, ResourceId... members) {
    Resource group = Fixtures.group(name);
    here.ports.resources().insert(here.account, new Resource(group.type(), id, group.attributes(), group.meta()));
    here.ports.memberships().change(here.account, id,
        new MembershipChange(null, Set.copyOf(List.of(members)), Set.of()));
    here.ports.mappings().record(here.account, new MappingStatus(id, MappingKind.GROUP, 0, target, null, Explanation.NONE, Fixtures.NOW));
  }
}
