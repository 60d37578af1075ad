package io.muster.application.directory;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.Ports;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeping groups and their people in step asks of a storage: writers at once do no harm. */
public abstract class KeepGroupInStepContract {

  private static final int AT_ONCE = 12;

  private ProvisionedAccount account;
  private GroupsInAnAccount here;

  protected abstract Ports ports();

  @BeforeEach
  void openAccount() {
    account = new ProvisionedAccount(ports());
    here = new GroupsInAnAccount(account, 200);
  }

  @Test
  void oneOfManyGroupsOfOneNameStandsForTheOrganization() throws Exception {
    account.organization("Sales", false);
    List<Resource> groups = atOnce(_ -> here.create("Sales"));

    assertThat(groups).extracting(here::status).filteredOn(MappingStatus::isMapped).hasSize(1);
  }

  @Test
  void membersAddedAtOnceAllFollow() throws Exception {
    OrganizationId sales = account.organization("Sales", false);
    Resource group = here.create("Sales");
    List<Resource> users = atOnce(each -> {
      Resource user = person(each);
      here.add(group, user);
      return user;
    });

    assertThat(users).allSatisfy(user -> assertThat(here.organizationOf(user)).contains(sales));
  }

  @Test
  void usersChangedWhileTheirGroupIsRenamedEndAsBothSay() throws Exception {
    OrganizationId sales = account.organization("Sales", false);
    Resource[] users = IntStream.range(0, AT_ONCE).mapToObj(this::person).toArray(Resource[]::new);
    Resource group = here.create("Everybody", users);
    atOnce(each -> each == 0
        ? here.rename(group, "Sales")
        : account.change(users[each], user(each + "@example.com").with("displayName", "new " + each)));

    assertThat(users).allSatisfy(user -> assertThat(here.organizationOf(user)).contains(sales));
    assertThat(account.person(users[1]).name()).isEqualTo("new 1");
  }

  @Test
  void groupsDeletedAtOnceLeaveTheirMembersWithWhatRemains() throws Exception {
    Resource user = person(0);
    List<Resource> groups = new ArrayList<>();
    for (int each = 0; each < AT_ONCE; each++) {
      account.organization("Organization " + each, false);
      groups.add(here.create("Organization " + each, user));
    }
    OrganizationId last = here.organizationOf(user).orElseThrow();
    atOnce(each -> {
      if (each > 0) {
        here.delete(groups.get(each));
      }
      return user;
    });

    assertThat(here.organizationOf(user)).contains(last);
    assertThat(account.ports.memberships().directGroupsOf(account.account, user.id()))
        .containsExactly(groups.getFirst().id());
  }

  @Test
  void accountsAreKeptApart() {
    GroupsInAnAccount neighbour = new GroupsInAnAccount(new ProvisionedAccount(ports()), 200);
    Resource theirs = neighbour.create("Sales");
    account.organization("Sales", false);
    here.organization("Support");

    assertThat(neighbour.status(theirs).target()).isNull();
    assertThat(neighbour.create("Support")).satisfies(group ->
        assertThat(neighbour.status(group).target()).isNull());
  }

  private Resource person(int number) {
    return account.create(user(number + "@example.com").with("displayName", "person " + number));
  }

  private static List<Resource> atOnce(IntFunction<Resource> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Resource> done = new ArrayList<>();
      List<Callable<Resource>> calls =
          IntStream.range(0, AT_ONCE).<Callable<Resource>>mapToObj(each -> () -> work.apply(each)).toList();
      for (Future<Resource> each : threads.invokeAll(calls)) {
        done.add(each.get());
      }
      return done;
    }
  }
}
