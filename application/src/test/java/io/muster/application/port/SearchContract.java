package io.muster.application.port;

import static io.muster.application.port.Fixtures.GROUPS;
import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.changed;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.group;
import static io.muster.application.port.Fixtures.many;
import static io.muster.application.port.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.account.AccountId;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterParser;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Page;
import io.muster.domain.search.Query;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every storage of resources is searched. */
public abstract class SearchContract {

  private AccountId account;
  private AccountId stranger;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    stranger = ports().newAccount();
  }

  @Test
  void pagesInTheOrderOfCreation() {
    List<Resource> users = IntStream.range(0, 7).mapToObj(n -> inserted(user("user" + (9 - n)))).toList();
    assertThat(page(null, 1, 3)).isEqualTo(new Page<>(7, 1, users.subList(0, 3)));
    assertThat(page(null, 4, 3)).isEqualTo(new Page<>(7, 4, users.subList(3, 6)));
    assertThat(page(null, 7, 3)).isEqualTo(new Page<>(7, 7, users.subList(6, 7)));
    assertThat(page(null, 5, 3)).isEqualTo(new Page<>(7, 5, users.subList(4, 7)));
  }

  @Test
  void tellsTheTotalOfAPageBeyondTheEndAndOfNone() {
    IntStream.range(0, 3).forEach(n -> inserted(user("user" + n)));
    assertThat(page(null, 9, 2)).isEqualTo(new Page<>(3, 9, List.of()));
    assertThat(page(null, 1, 0)).isEqualTo(new Page<>(3, 1, List.of()));
    assertThat(page("userName eq \"nobody\"", 1, 10)).isEqualTo(new Page<>(0, 1, List.of()));
  }

  @Test
  void findsByWhatClientsAskForMost() {
    Resource ada = inserted(user("Ada@example.com", "externalId", "A1", "active", true, "displayName", "Ada Lovelace"));
    inserted(user("grace@example.com", "externalId", "a1", "active", false, "displayName", "Grace Hopper"));
    List.of("userName eq \"ADA@EXAMPLE.COM\"", "externalId eq \"A1\"", "active eq true",
            "displayName eq \"ada lovelace\"", "id eq \"" + ada.id() + "\"", "userName sw \"ada\"",
            "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"ada@example.com\"")
        .forEach(filter -> assertThat(page(filter, 1, 10)).as(filter).isEqualTo(new Page<>(1, 1, List.of(ada))));
  }

  @Test
  void seesNothingOfAnotherAccount() {
    Resource ada = inserted(user("ada", "title", "Countess", "emails", many(complex("value", "a", "type", "work"))));
    Resource sales = inserted(group("Sales"));
    ports().memberships().change(account, sales.id(), MembershipChange.NONE.thenAdd(List.of(ada.id())));
    ports().transactions().write(() -> {
      ports().resources().insert(stranger, ada);
      ports().resources().insert(stranger, sales);
    });
    List.of("title eq \"Countess\"", "emails[type eq \"work\"]", "groups.value eq \"" + sales.id() + "\"")
        .forEach(filter -> assertThat(found(account, USERS, filter)).as(filter).containsExactly(ada.id()));
    ports().transactions().write(() -> ports().resources().tombstone(account, ada, NOW));
    assertThat(found(account, USERS, null)).isEmpty();
    assertThat(found(account, USERS, "title eq \"Countess\"")).isEmpty();
    assertThat(found(stranger, USERS, "title eq \"Countess\"")).containsExactly(ada.id());
    assertThat(found(stranger, USERS, "groups.value eq \"" + sales.id() + "\"")).isEmpty();
    assertThat(found(stranger, GROUPS, "members.value eq \"" + ada.id() + "\"")).isEmpty();
  }

  @Test
  void followsEveryChangeOfAResource() {
    Resource first = inserted(user("ada", "title", "Countess", "emails", many(
        complex("value", "a@example.com", "type", "work"), complex("value", "b@example.com", "type", "home"))));
    Resource second = changed(first, "title", "Programmer", "nickName", "Enchantress", "emails", many(
        complex("value", "b@example.com", "type", "home")));
    ports().transactions().write(() -> ports().resources().replace(account, first, second));
    List.of("title eq \"programmer\"", "nickName pr", "emails[type eq \"home\" and value sw \"b@\"]",
            "meta.version eq \"W/\\\"2\\\"\"")
        .forEach(filter -> assertThat(found(account, USERS, filter)).as(filter).containsExactly(first.id()));
    List.of("title eq \"countess\"", "emails.type eq \"work\"", "emails.value co \"a@\"", "not (title pr)")
        .forEach(filter -> assertThat(found(account, USERS, filter)).as(filter).isEmpty());
  }

  @Test
  void comparesConditionsOfAValuePathOnOneElement() {
    inserted(user("ada", "emails", many(
        complex("value", "ada@work.example", "type", "work"), complex("value", "ada@home.example", "type", "home"))));
    assertThat(found(account, USERS, "emails[type eq \"work\" and value co \"home\"]")).isEmpty();
    assertThat(found(account, USERS, "emails.type eq \"work\" and emails.value co \"home\"")).hasSize(1);
    assertThat(found(account, USERS, "emails[not (type eq \"work\")]")).hasSize(1);
    assertThat(found(account, USERS, "emails[type eq \"other\" or value ew \"WORK.example\"]")).hasSize(1);
  }

  private Page<Resource> page(@Nullable String filter, int startIndex, int count) {
    return ports().resources().search(account, USERS, query(USERS, filter, startIndex, count));
  }

  private List<ResourceId> found(AccountId owner, ResourceType type, @Nullable String filter) {
    return ports().resources().search(owner, type, query(type, filter, 1, 100)).items().stream()
        .map(Resource::id)
        .toList();
  }

  private static Query query(ResourceType type, @Nullable String filter, int startIndex, int count) {
    return new Query(filter == null ? null : FilterParser.parse(type, filter, FilterLimits.DEFAULT), startIndex, count);
  }

  private Resource inserted(Resource resource) {
    ports().transactions().write(() -> ports().resources().insert(account, resource));
    return resource;
  }
}
