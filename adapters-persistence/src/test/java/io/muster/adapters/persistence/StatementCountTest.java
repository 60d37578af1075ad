package io.muster.adapters.persistence;

import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.changed;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.group;
import static io.muster.application.port.Fixtures.many;
import static io.muster.application.port.Fixtures.newId;
import static io.muster.application.port.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.ChangeLog;
import io.muster.application.port.Memberships;
import io.muster.application.port.Resources;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.search.Query;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Storage asks the database a fixed number of times, whatever resources and pages hold. */
class StatementCountTest {

  private final TestStorage storage = TestStorage.h2();
  private final Resources resources = storage.bean(Resources.class);
  private final Memberships memberships = storage.bean(Memberships.class);
  private AccountId account;

  @BeforeEach
  void openAccount() {
    account = storage.newAccount();
  }

  @Test
  void insertsAUserInTwoStatements() {
    assertThat(count(() -> resources.insert(account, userWithEmails(1)))).isEqualTo(2);
    assertThat(count(() -> resources.insert(account, userWithEmails(300)))).isEqualTo(2);
  }

  @Test
  void recordsAnActivityInOneStatement() {
    ChangeLog log = storage.bean(ChangeLog.class);
    Activity activity = new Activity(user("ada").id().value(), Instant.EPOCH, "mst_a1b2", Operation.CREATE, "User",
        null, null, Outcome.SUCCEEDED, List.of("userName"), List.of(), List.of(), 0);
    assertThat(count(() -> log.append(account, List.of(new Entry(activity, null))))).isEqualTo(1);
  }

  @Test
  void findsAUserInOneStatement() {
    Resource ada = inserted(userWithEmails(30));
    assertThat(count(() -> resources.find(account, USERS, ada.id()))).isEqualTo(1);
    assertThat(count(() -> resources.findForUpdate(account, USERS, ada.id()))).isEqualTo(1);
  }

  @Test
  void replacesOnlyTheIndexRowsThatChange() {
    Resource ada = inserted(userWithEmails(30));
    Resource retitled = changed(ada, "title", "Countess");
    assertThat(count(() -> resources.replace(account, ada, retitled))).isEqualTo(2);
    Resource renamed = changed(retitled, "userName", "lovelace");
    assertThat(count(() -> resources.replace(account, retitled, renamed))).isEqualTo(1);
    Resource other =
        changed(renamed, "title", Value.UNASSIGNED, "nickName", "a", "emails", many(complex("value", "b")));
    assertThat(count(() -> resources.replace(account, renamed, other))).isEqualTo(4);
  }

  @Test
  void readsAPageInTwoStatementsAtMost() {
    IntStream.range(0, 120).forEach(n -> inserted(userWithEmails(n % 7)));
    assertThat(count(() -> resources.search(account, USERS, new Query(null, 1, 5)))).isEqualTo(2);
    assertThat(count(() -> resources.search(account, USERS, new Query(null, 1, 100)))).isEqualTo(2);
    assertThat(count(() -> resources.search(account, USERS, new Query(null, 101, 100)))).isEqualTo(1);
  }

  @Test
  void changesOneMemberInFourStatementsAtAnySizeOfTheGroup() {
    Resource sales = inserted(group("Sales"));
    List<ResourceId> users = IntStream.range(0, 50).mapToObj(n -> inserted(user("user" + n)).id()).toList();
    change(sales, MembershipChange.replaceBy(users.subList(0, 1)));
    MembershipChange one = MembershipChange.NONE.thenAdd(users.subList(48, 49));
    assertThat(count(() -> memberships.change(account, sales.id(), one))).isEqualTo(4);
    change(sales, MembershipChange.replaceBy(users.subList(0, 49)));
    MembershipChange another = MembershipChange.NONE.thenAdd(users.subList(49, 50));
    assertThat(count(() -> memberships.change(account, sales.id(), another))).isEqualTo(4);
    assertThat(count(() -> memberships.change(account, sales.id(), another))).isEqualTo(1);
    MembershipChange removal = MembershipChange.NONE.thenRemove(users.subList(7, 8));
    assertThat(count(() -> memberships.change(account, sales.id(), removal))).isEqualTo(2);
  }

  @Test
  void tellsMembersAndGroupsOfAWholePageInAsManyStatementsAsGroupsAreNested() {
    List<ResourceId> users = IntStream.range(0, 100).mapToObj(n -> inserted(user("user" + n)).id()).toList();
    List<Resource> groups = IntStream.range(0, 100).mapToObj(n -> inserted(group("group" + n))).toList();
    groups.forEach(each -> change(each, MembershipChange.replaceBy(users.subList(0, 10))));
    List<ResourceId> ids = groups.stream().map(Resource::id).toList();
    assertThat(count(() -> memberships.membersOf(account, ids))).isEqualTo(1);
    assertThat(count(() -> memberships.groupsOf(account, users))).isEqualTo(2);
    change(inserted(group("outer")), MembershipChange.replaceBy(ids));
    assertThat(count(() -> memberships.groupsOf(account, users))).isEqualTo(3);
  }

  /** With MySQL; H2, which lives in the same process, is asked once for each level of nesting. */
  @Test
  void tellsGroupsInOneStatementOnMySqlHoweverDeepTheyAreNested() {
    TestStorage mySql = TestStorage.mySql();
    AccountId there = mySql.newAccount();
    List<byte[]> circle = IntStream.range(0, 1_200).mapToObj(n -> bytes(newId())).toList();
    ResourceId ada = newId();
    mySql.transactions().write(() -> {
      List<Object[]> rows = new ArrayList<>();
      rows.add(new Object[] {there.value(), circle.getFirst(), bytes(ada), "User"});
      for (int n = 0; n < circle.size(); n++) {
        rows.add(new Object[] {there.value(), circle.get((n + 1) % circle.size()), circle.get(n), "Group"});
      }
      mySql.bean(JdbcTemplate.class).batchUpdate(
          "INSERT INTO membership (account_id, group_id, member_id, member_type) VALUES (?, ?, ?, ?)", rows);
    });
    List<Integer> groups = new ArrayList<>();
    assertThat(mySql.countStatements(() -> mySql.transactions().read(() -> groups.add(
        mySql.bean(Memberships.class).groupsOf(there, List.of(ada)).get(ada).size())))).isEqualTo(1);
    assertThat(groups).containsExactly(1_200);
  }

  private static byte[] bytes(ResourceId id) {
    return ByteBuffer.allocate(16)
        .putLong(id.value().getMostSignificantBits())
        .putLong(id.value().getLeastSignificantBits())
        .array();
  }

  private int count(Runnable work) {
    return storage.countStatements(() -> storage.transactions().write(work));
  }

  private Resource inserted(Resource resource) {
    storage.transactions().write(() -> resources.insert(account, resource));
    return resource;
  }

  private void change(Resource group, MembershipChange change) {
    storage.transactions().write(() -> memberships.change(account, group.id(), change));
  }

  private Resource userWithEmails(int count) {
    Resource user = user("user");
    return user.withAttributes(
        user.attributes()
            .with("userName", Value.of("user" + user.id()))
            .with("emails", many(IntStream.range(0, count)
                .mapToObj(n -> complex("value", n + "@example.com", "type", "work"))
                .toArray())),
        user.meta());
  }
}
