package io.muster.application.port;

import static io.muster.application.port.Fixtures.group;
import static io.muster.application.port.Fixtures.newId;
import static io.muster.application.port.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.account.AccountId;
import io.muster.domain.group.Member;
import io.muster.domain.group.Member.Kind;
import io.muster.domain.group.Membership;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.group.MembershipChange.Effect;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of memberships does. */
public abstract class MembershipsContract {

  private AccountId account;
  private AccountId stranger;
  private ResourceId sales;
  private ResourceId ada;
  private ResourceId grace;
  private ResourceId nobody;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    stranger = ports().newAccount();
    sales = inserted(group("Sales"));
    ada = inserted(user("ada", "displayName", "Ada Lovelace"));
    grace = inserted(user("grace"));
    nobody = newId();
  }

  @Test
  void addsMembersOnce() {
    assertThat(add(sales, ada, grace)).isEqualTo(new Effect(Set.of(ada, grace), Set.of()));
    assertThat(add(sales, ada, grace)).isEqualTo(Effect.NONE);
    assertThat(ports().memberships().membersOf(account, sales, null, 10)).containsExactly(
        new Member(ada, Kind.USER, "Ada Lovelace"), new Member(grace, Kind.USER, "grace"));
  }

  @Test
  void removesMembersOnce() {
    add(sales, ada, grace);
    assertThat(remove(sales, ada, nobody)).isEqualTo(new Effect(Set.of(), Set.of(ada)));
    assertThat(remove(sales, ada)).isEqualTo(Effect.NONE);
    assertThat(idsIn(sales)).containsExactly(grace);
  }

  @Test
  void addsAndRemovesInOneChange() {
    add(sales, ada);
    MembershipChange change = MembershipChange.NONE.thenAdd(Set.of(grace)).thenRemove(Set.of(ada));
    assertThat(ports().memberships().change(account, sales, change)).isEqualTo(new Effect(Set.of(grace), Set.of(ada)));
    assertThat(idsIn(sales)).containsExactly(grace);
  }

  @Test
  void replacesMembersByTheDifference() {
    List<ResourceId> users = users(2_300);
    ports().memberships().change(account, sales, MembershipChange.replaceBy(users.subList(0, 1_500)));
    Effect effect = ports().memberships().change(account, sales, MembershipChange.replaceBy(users.subList(200, 2_300)));
    assertThat(effect.joined()).containsExactlyInAnyOrderElementsOf(users.subList(1_500, 2_300));
    assertThat(effect.left()).containsExactlyInAnyOrderElementsOf(users.subList(0, 200));
    assertThat(idsIn(sales)).containsExactlyElementsOf(users.subList(200, 2_300));
    Effect emptied = ports().memberships().change(account, sales, MembershipChange.replaceBy(List.of()));
    assertThat(emptied.left()).hasSize(2_100);
    assertThat(idsIn(sales)).isEmpty();
  }

  @Test
  void takesInNoMemberThatWasDeletedMeanwhile() {
    Resource gone = user("gone");
    inserted(gone);
    ports().transactions().write(() -> ports().resources().tombstone(account, gone, Fixtures.NOW));
    assertThat(add(sales, gone.id(), nobody, ada)).isEqualTo(new Effect(Set.of(ada), Set.of()));
  }

  @Test
  void pagesThroughMembersByIdentifier() {
    List<ResourceId> users = users(5);
    ports().memberships().change(account, sales, MembershipChange.replaceBy(users));
    assertThat(ports().memberships().membersOf(account, sales, null, 2)).extracting(Member::id)
        .containsExactlyElementsOf(users.subList(0, 2));
    assertThat(ports().memberships().membersOf(account, sales, users.get(1), 2)).extracting(Member::id)
        .containsExactlyElementsOf(users.subList(2, 4));
    assertThat(ports().memberships().membersOf(account, sales, users.get(3), 2)).extracting(Member::id)
        .containsExactly(users.get(4));
  }

  @Test
  void tellsTheMembersOfManyGroups() {
    ResourceId support = inserted(group("Support"));
    ResourceId empty = inserted(group("Empty"));
    add(sales, ada, support);
    add(support, ada, grace);
    var members = ports().memberships().membersOf(account, List.of(sales, support, empty, nobody));
    assertThat(members.get(sales)).containsExactly(
        new Member(ada, Kind.USER, "Ada Lovelace"), new Member(support, Kind.GROUP, "Support"));
    assertThat(members.get(support)).extracting(Member::id).containsExactly(ada, grace);
    assertThat(members).containsOnlyKeys(sales, support);
  }

  @Test
  void tellsDirectAndIndirectGroups() {
    ResourceId emea = inserted(group("EMEA"));
    ResourceId world = inserted(group("World"));
    add(sales, ada);
    add(emea, sales, grace);
    add(world, emea, ada);
    var groups = ports().memberships().groupsOf(account, List.of(ada, grace, world, nobody));
    assertThat(groups.get(ada)).containsExactly(new Membership(sales, "Sales", true),
        new Membership(emea, "EMEA", false), new Membership(world, "World", true));
    assertThat(groups.get(grace)).containsExactly(
        new Membership(emea, "EMEA", true), new Membership(world, "World", false));
    assertThat(groups).containsOnlyKeys(ada, grace);
    assertThat(ports().memberships().directGroupsOf(account, ada)).containsExactlyInAnyOrder(sales, world);
  }

  @Test
  void survivesGroupsThatContainEachOther() {
    ResourceId support = inserted(group("Support"));
    add(sales, support, ada);
    add(support, sales);
    assertThat(ports().memberships().groupsOf(account, List.of(ada)).get(ada)).containsExactly(
        new Membership(sales, "Sales", true), new Membership(support, "Support", false));
  }

  @Test
  void forgetsAResourceEverywhere() {
    ResourceId support = inserted(group("Support"));
    add(sales, support, ada);
    add(support, ada, grace);
    ports().memberships().removeAllOf(account, ada);
    assertThat(ports().memberships().directGroupsOf(account, ada)).isEmpty();
    assertThat(idsIn(support)).containsExactly(grace);
    ports().memberships().removeAllOf(account, support);
    assertThat(idsIn(sales)).isEmpty();
    assertThat(ports().memberships().directGroupsOf(account, grace)).isEmpty();
  }

  @Test
  void seesAndChangesNothingOfAnotherAccount() {
    add(sales, ada);
    assertThat(ports().memberships().membersOf(stranger, sales, null, 10)).isEmpty();
    assertThat(ports().memberships().membersOf(stranger, List.of(sales))).isEmpty();
    assertThat(ports().memberships().groupsOf(stranger, List.of(ada))).isEmpty();
    assertThat(ports().memberships().directGroupsOf(stranger, ada)).isEmpty();
    ports().memberships().removeAllOf(stranger, ada);
    ports().memberships().removeAllOf(stranger, sales);
    ports().memberships().change(stranger, sales, MembershipChange.NONE.thenAdd(Set.of(grace)).thenRemove(Set.of(ada)));
    ports().memberships().change(stranger, sales, MembershipChange.replaceBy(Set.of()));
    assertThat(idsIn(sales)).containsExactly(ada);
  }

  private List<ResourceId> users(int count) {
    List<ResourceId> ids = new ArrayList<>();
    ports().transactions().write(() -> IntStream.range(0, count).forEach(n -> {
      Resource user = user("user" + n);
      ports().resources().insert(account, user);
      ids.add(user.id());
    }));
    return ids;
  }

  private ResourceId inserted(Resource resource) {
    ports().transactions().write(() -> ports().resources().insert(account, resource));
    return resource.id();
  }

  private Effect add(ResourceId group, ResourceId... members) {
    return ports().memberships().change(account, group, MembershipChange.NONE.thenAdd(List.of(members)));
  }

  private Effect remove(ResourceId group, ResourceId... members) {
    return ports().memberships().change(account, group, MembershipChange.NONE.thenRemove(List.of(members)));
  }

  private Collection<ResourceId> idsIn(ResourceId group) {
    return ports().memberships().membersOf(account, group, null, 10_000).stream().map(Member::id).toList();
  }
}
