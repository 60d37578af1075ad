package io.muster.application.directory;

import static io.muster.application.port.Fixtures.assertRefuses;
import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.Fixtures;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.group.Member;
import io.muster.domain.mapping.Target.ToOrganization;
import io.muster.domain.resource.Resource;
import io.muster.domain.search.Slice;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadGroupsTest {

  private final ProvisionedAccount account = new ProvisionedAccount();
  private final GroupsInAnAccount here = new GroupsInAnAccount(account, 200);
  private final Administrator reader = reader(account);
  private final Administrator stranger = new Administrator(
      account.ports.accounts().find(account.ports.newAccount()).orElseThrow(), "sam", Role.OWNER);
  private final ListGroups listGroups = new ListGroups(account.scim, account.ports.transactions());
  private final ListGroupMembers listMembers = new ListGroupMembers(account.scim, account.ports.transactions());
  private final ExplainGroupMapping explain =
      new ExplainGroupMapping(account.records, account.scim, account.ports.transactions());
  private final CountLinks countLinks = new CountLinks(account.records, account.scim, account.ports.transactions());

  @Test
  void listsGroupsWithTheirStatusStretchByStretch() {
    account.organization("Sales", false);
    Resource sales = here.create("Sales");
    Resource everybody = here.create("Everybody");

    Slice<ListGroups.Listed> first = listGroups.list(reader, new ListGroups.Query(null, null, 1));
    Slice<ListGroups.Listed> second = listGroups.list(reader, new ListGroups.Query(null, sales.id(), 1));
    assertThat(first.items()).containsExactly(new ListGroups.Listed(sales, here.status(sales)));
    assertThat(first.more()).isTrue();
    assertThat(second.items()).containsExactly(new ListGroups.Listed(everybody, here.status(everybody)));
    assertThat(second.more()).isFalse();
    assertThat(listGroups.list(reader, new ListGroups.Query("EVERYBODY", null, 10)).items()).hasSize(1);
    assertThat(listGroups.list(stranger, new ListGroups.Query(null, null, 10)).items()).isEmpty();
  }

  @Test
  void listsMembersStretchByStretch() {
    Resource ada = account.create(user("ada@example.com").with("displayName", "Ada"));
    Resource team = here.create("Team");
    Resource group = here.create("Everybody", ada, team);

    Slice<Member> first = listMembers.list(reader, new ListGroupMembers.Query(group.id(), null, 1));
    assertThat(first.items()).extracting(Member::id).containsExactly(ada.id());
    assertThat(first.more()).isTrue();
    assertThat(listMembers.list(reader, new ListGroupMembers.Query(group.id(), ada.id(), 1)).items())
        .extracting(Member::id).containsExactly(team.id());
    assertRefuses(Reason.NOT_FOUND,
        () -> listMembers.list(stranger, new ListGroupMembers.Query(group.id(), null, 1)));
  }

  @Test
  void explainsWhatAGroupStandsFor() {
    OrganizationId sales = account.organization("Sales", false);
    Resource group = here.create("Sales");

    assertThat(explain.explain(reader, group.id()).organization()).isEqualTo(here.organization(sales));
    assertThat(explain.explain(reader, group.id()).site()).isNull();
    here.delete(group);
    assertThat(explain.explain(reader, group.id()).status().problem()).isEqualTo("the group was deleted");
    assertRefuses(Reason.NOT_FOUND, () -> explain.explain(stranger, group.id()));
  }

  @Test
  void explainsNoUserAsAGroup() {
    Resource ada = account.create(user("ada@example.com").with("displayName", "Ada"));

    assertRefuses(Reason.NOT_FOUND, () -> explain.explain(reader, ada.id()));
    assertRefuses(Reason.NOT_FOUND, () -> explain.explain(reader, Fixtures.newId()));
  }

  @Test
  void explainsThatTheMappingHasNotRunYet() {
    Resource early = Fixtures.group("Early");
    account.ports.resources().insert(account.account, early);

    assertThat(explain.explain(reader, early.id()).status().isMapped()).isFalse();
  }

  @Test
  void countsWhatIsLinkedToARecord() {
    OrganizationId sales = account.organization("Sales", false);
    Resource ada = account.create(user("ada@example.com").with("displayName", "Ada"));
    Resource group = here.create("Sales", ada);

    assertThat(countLinks.count(reader, new ToOrganization(sales)).groups()).containsExactly(group);
    assertThat(countLinks.count(reader, new ToOrganization(sales)).people()).isEqualTo(1);
    assertThat(countLinks.count(stranger, new ToOrganization(sales)))
        .isEqualTo(new CountLinks.Links(List.of(), 0));
  }

  private static Administrator reader(ProvisionedAccount account) {
    return new Administrator(account.ports.accounts().find(account.account).orElseThrow(), "rita", Role.READER);
  }
}
