package io.muster.application.port;

import static io.muster.application.port.Fixtures.GROUPS;
import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.changed;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.group;
import static io.muster.application.port.Fixtures.many;
import static io.muster.application.port.Fixtures.newId;
import static io.muster.application.port.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of resources does. */
public abstract class ResourcesContract {

  private AccountId account;
  private AccountId stranger;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    stranger = ports().newAccount();
  }

  @Test
  void findsWhatWasInserted() {
    Resource ada = inserted(user("Ada", "active", true, "emails", many(complex("value", "ada@example.com"))));
    assertThat(ports().resources().find(account, USERS, ada.id())).contains(ada);
    assertThat(ports().resources().findForUpdate(account, USERS, ada.id())).contains(ada);
  }

  @Test
  void keepsEveryValueAsItWasGiven() {
    Resource odd = inserted(user("odd", "nickName", "a\u0000\u00e9\ud83d\ude80 '\"\\%_ ", "title", "x".repeat(5_000),
        "urn:example:custom", complex(
            "precise", new Value.Number(new BigDecimal("12345678901234567890.12345678901234567890")),
            "scaled", new Value.Number(new BigDecimal("1.00")),
            "none", Value.UNASSIGNED,
            "list", many("b", "a", 3, false, complex("z", 1, "a", 2)))));
    assertThat(ports().resources().find(account, USERS, odd.id())).contains(odd);
    Resource found = ports().resources().find(account, USERS, odd.id()).orElseThrow();
    assertThat(List.copyOf(found.attributes().entries().keySet()))
        .containsExactly("userName", "nickName", "title", "urn:example:custom");
  }

  @Test
  void findsNothingOfAnotherAccountOrType() {
    Resource ada = inserted(user("ada"));
    assertThat(ports().resources().find(stranger, USERS, ada.id())).isEmpty();
    assertThat(ports().resources().findForUpdate(stranger, USERS, ada.id())).isEmpty();
    assertThat(ports().resources().findAll(stranger, USERS, List.of(ada.id()))).isEmpty();
    assertThat(ports().resources().existing(stranger, USERS, List.of(ada.id()))).isEmpty();
    assertThat(ports().resources().find(account, GROUPS, ada.id())).isEmpty();
  }

  @Test
  void findsThoseThatExistAmongMany() {
    List<Resource> users = new ArrayList<>();
    ports().transactions().write(() -> IntStream.range(0, 5).forEach(n -> users.add(stored(user("user" + n)))));
    List<ResourceId> asked = new ArrayList<>(users.stream().map(Resource::id).toList());
    IntStream.range(0, 2_500).forEach(_ -> asked.add(newId()));
    assertThat(ports().resources().findAll(account, USERS, asked)).containsExactlyInAnyOrderElementsOf(users);
    assertThat(ports().resources().existing(account, USERS, asked))
        .containsExactlyInAnyOrderElementsOf(users.stream().map(Resource::id).toList());
    assertThat(ports().resources().findAll(account, USERS, List.of())).isEmpty();
    assertThat(ports().resources().existing(account, USERS, List.of())).isEmpty();
  }

  @Test
  void findsThoseThatExistForAChangeInTheOrderOfTheirIdentifiers() {
    Resource first = inserted(user("first"));
    Resource second = inserted(user("second"));
    List<ResourceId> ids = List.of(second.id(), newId(), first.id(), first.id());
    assertThat(ports().resources().findAllForUpdate(account, USERS, ids)).containsExactly(first, second);
    assertThat(ports().resources().findAllForUpdate(account, GROUPS, ids)).isEmpty();
    assertThat(ports().resources().findAllForUpdate(stranger, USERS, ids)).isEmpty();
  }

  @Test
  void replacesAResource() {
    Resource before = inserted(user("ada", "title", "Countess"));
    Resource after = changed(before, "userName", "lovelace", "title", "Programmer");
    ports().transactions().write(() -> ports().resources().replace(account, before, after));
    assertThat(ports().resources().find(account, USERS, before.id())).contains(after);
    inserted(user("ada"));
  }

  @Test
  void refusesATakenUserNameInAnyCase() {
    inserted(user("ada@example.com"));
    assertRefusesUserName(() -> inserted(user("ADA@Example.com")));
    Resource other = inserted(user("grace"));
    assertRefusesUserName(() -> ports().transactions().write(() ->
        ports().resources().replace(account, other, changed(other, "userName", "Ada@example.com"))));
    assertThat(ports().resources().find(account, USERS, other.id())).contains(other);
  }

  @Test
  void refusesATakenUserNameHoweverLongItIs() {
    String start = "a".repeat(400);
    inserted(user(start + "x"));
    inserted(user(start + "y"));
    assertRefusesUserName(() -> inserted(user(start + "X")));
  }

  @Test
  void tellsUserNamesApartByMoreThanCase() {
    List.of("resume", "résumé", "resume ", " resume", "straße", "strasse").forEach(name -> inserted(user(name)));
  }

  @Test
  void letsAnotherAccountHaveTheSameUserName() {
    inserted(user("ada"));
    ports().transactions().write(() -> ports().resources().insert(stranger, user("ada")));
  }

  @Test
  void letsGroupsHaveTheSameName() {
    inserted(group("Sales"));
    inserted(group("Sales"));
  }

  @Test
  void hidesATombstonedResourceAndFreesItsName() {
    Resource ada = inserted(user("ada", "externalId", "7"));
    ports().transactions().write(() -> ports().resources().tombstone(account, ada, NOW));
    assertThat(ports().resources().find(account, USERS, ada.id())).isEmpty();
    assertThat(ports().resources().findForUpdate(account, USERS, ada.id())).isEmpty();
    assertThat(ports().resources().findAll(account, USERS, List.of(ada.id()))).isEmpty();
    assertThat(ports().resources().existing(account, USERS, List.of(ada.id()))).isEmpty();
    inserted(user("Ada"));
  }

  @Test
  void remembersPredecessorsOfAUserNameLatestFirst() {
    List<ResourceId> gone = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      Resource ada = inserted(user(n % 2 == 0 ? "ada" : "ADA"));
      int second = n;
      ports().transactions().write(() -> ports().resources().tombstone(account, ada, NOW.plusSeconds(second)));
      gone.addFirst(ada.id());
    }
    inserted(user("ada"));
    inserted(user("grace"));
    assertThat(ports().resources().predecessors(account, USERS, "Ada")).isEqualTo(gone.subList(0, 10));
    assertThat(ports().resources().predecessors(account, USERS, "grace")).isEmpty();
    assertThat(ports().resources().predecessors(stranger, USERS, "Ada")).isEmpty();
  }

  @Test
  void remembersThePredecessorsOfSeveralUserNames() {
    List<Resource> users = List.of(inserted(user("ada")), inserted(user("grace")), inserted(user("joan")));
    users.subList(0, 2).forEach(user ->
        ports().transactions().write(() -> ports().resources().tombstone(account, user, NOW)));
    List<String> names = List.of("Ada", "ADA", "grace", "joan", "nobody");

    assertThat(ports().resources().predecessorsOfEach(account, USERS, names)).isEqualTo(Map.of(
        "Ada", List.of(users.get(0).id()), "ADA", List.of(users.get(0).id()), "grace", List.of(users.get(1).id())));
    assertThat(ports().resources().predecessorsOfEach(stranger, USERS, names)).isEmpty();
    assertThat(ports().resources().predecessorsOfEach(account, USERS, List.of())).isEmpty();
  }

  @Test
  void findsUsersByWhatTheyAreCalled() {
    String longName = "x".repeat(500);
    Resource ada = inserted(user("Ada", "externalId", "7"));
    Resource grace = inserted(user("grace", "externalId", "ada"));
    Resource joan = inserted(user(longName, "externalId", "Joan"));
    Resource gone = inserted(user("gone", "externalId", "gone"));
    ports().transactions().write(() -> ports().resources().tombstone(account, gone, NOW));
    List<String> texts = List.of("ada", "7", "JOAN", longName.toUpperCase(Locale.ROOT), "gone", "nobody", "");

    assertThat(ports().resources().named(account, USERS, texts)).isEqualTo(Map.of("ada", List.of(ada, grace),
        "7", List.of(ada), longName.toUpperCase(Locale.ROOT), List.of(joan)));
    assertThat(ports().resources().named(stranger, USERS, texts)).isEmpty();
    assertThat(ports().resources().named(account, USERS, List.of())).isEmpty();
  }

  @Test
  void listsOnFromAnIdentifier() {
    List<Resource> users = List.of(inserted(user("c")), inserted(user("a")), inserted(user("b")));
    inserted(group("Sales"));
    ports().transactions().write(() -> ports().resources().tombstone(account, users.get(1), NOW));

    assertThat(ports().resources().list(account, USERS, null, 1)).containsExactly(users.get(0));
    assertThat(ports().resources().list(account, USERS, users.get(0).id(), 5)).containsExactly(users.get(2));
    assertThat(ports().resources().list(account, USERS, users.get(2).id(), 5)).isEmpty();
    assertThat(ports().resources().list(stranger, USERS, null, 5)).isEmpty();
  }

  @Test
  void changesNothingOfAnotherAccount() {
    Resource ada = inserted(user("ada"));
    ports().transactions().write(() -> ports().resources().insert(stranger, ada));
    ports().transactions().write(() -> ports().resources().replace(account, ada, changed(ada, "title", "Countess")));
    assertThat(ports().resources().find(stranger, USERS, ada.id())).contains(ada);
    ports().transactions().write(() -> ports().resources().tombstone(stranger, ada, NOW));
    assertThat(ports().resources().find(account, USERS, ada.id())).isPresent();
  }

  private Resource inserted(Resource resource) {
    return ports().transactions().write(() -> stored(resource));
  }

  private Resource stored(Resource resource) {
    ports().resources().insert(account, resource);
    return resource;
  }

  private static void assertRefusesUserName(ThrowingCallable change) {
    assertThatThrownBy(change).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNIQUENESS);
      assertThat(refusal.detail()).contains("userName");
    });
  }
}
