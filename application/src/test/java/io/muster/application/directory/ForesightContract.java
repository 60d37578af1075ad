package io.muster.application.directory;

import static io.muster.domain.mapping.UserDocument.nameless;
import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.directory.MappingsInForce.InForce;
import io.muster.application.port.Fixtures;
import io.muster.application.port.People.Selection;
import io.muster.application.port.Ports;
import io.muster.domain.Refusal;
import io.muster.domain.account.Account;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonField;
import io.muster.domain.mapping.Foreseen;
import io.muster.domain.mapping.Foreseen.Effect;
import io.muster.domain.mapping.Foreseen.FieldChange;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.SampleMappings;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.mapping.UserMapping;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is foreseen of a mapping is what it does, over every storage. */
public abstract class ForesightContract {

  private ProvisionedAccount here;
  private GroupsInAnAccount groups;
  private final List<Resource> users = new ArrayList<>();

  protected abstract Ports ports();

  @BeforeEach
  void populate() {
    here = new ProvisionedAccount(ports());
    groups = new GroupsInAnAccount(here, 200);
    here.organization("Sales", false);
    here.organization("Closed", true);
    here.site("Delft", false);
    Resource ada = add(someone("ada").with("title", "Boss").enterprise("department", "Sales"));
    add(someone("bob").with("title", "boss").enterprise("department", "None").manager(ada.id().toString()));
    add(someone("cy").manager("ADA@example.com").enterprise("division", "delft").with("nickName", "ada@example.com"));
    add(someone("dee").active(false).enterprise("department", "Closed").manager("nobody"));
    groups.create("Sales", add(someone("eve").with("nickName", "eve2@example.com")));
    populateShared();
    populateNewcomers();
  }

  private void populateShared() {
    add(user("flo").email("flo@example.com").active(true).with("title", "One"));
    add(user("flo2").email("flo@example.com").active(true).with("title", "Two"));
    Resource gus = add(user("gus").email("gus@example.com").active(true).with("title", "Three"));
    add(user("gus2").email("gus@example.com").active(true).with("title", "Four"));
    Resource inactive = gus.withAttributes(
        user("gus").email("gus@example.com").active(false).document(), gus.meta().changedAt(Fixtures.NOW));
    ports().transactions().write(() -> ports().resources().replace(here.account, gus, inactive));
    users.set(users.indexOf(gus), inactive);
  }

  private void populateNewcomers() {
    add(user("hal").with("title", "Nobody"));
    Resource ira = here.create(someone("ira"));
    here.delete(ira);
    unmapped(someone("ira"));
    unmapped(someone("joe"));
    unmapped(user("joe2").email("joe@example.com").with("displayName", "Joe"));
    unmapped(user("kim").email("bob@example.com").with("displayName", "Kim").active(true));
    unmapped(nameless().with("displayName", "No name"));
    Resource lea = here.create(user("lea").email("lea@example.com").active(true));
    here.delete(lea);
    unmapped(user("lea2@example.com").email("lea@example.com").with("displayName", "Lea"));
  }

  @Test
  void changesNothingByTheSameMapping() {
    List<Resource> mapped = users.stream().filter(user -> here.findPerson(user.id()).isPresent()).toList();

    assertThat(foresee(SampleMappings.users(), mapped)).allMatch(each -> each.effect() == Effect.UNCHANGED
        || each.effect() == Effect.DISABLED && each.resource().equals(idOf("gus")));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "primary_email: = lower(userName)\nname: displayName\njob_title: = lower(title)\ndisabled: = not(active)",
      "organization: = organization(department)\norganization: = group(any)\nsite: = site(division)",
      "manager: = person(manager)\nlocation: nickName",
      "primary_email: nickName\nname: userName",
      "primary_email: userName\nname: userName\ndisabled: = not(active)\njob_title: = fail()",
      "primary_email: userName"})
  void foreseesWhatMappingAnewDoes(String draft) {
    assertForeseen(here.compilations().ofUsers(account(), draft));
  }

  @Test
  void foreseesWhatTheUsualMappingDoesForThoseItHasNotMappedYet() {
    assertForeseen(SampleMappings.users());
  }

  @Test
  void storesNothing() {
    int before = here.people.writes();
    List<Person> people = ports().people().list(here.account, Selection.EVERYBODY,
        null, 100);
    foresee(here.compilations().ofUsers(account(),
        "primary_email: nickName\nname: title\ndisabled: = not(active)"), users);

    assertThat(here.people.writes()).isEqualTo(before);
    assertThat(ports().people().list(here.account, Selection.EVERYBODY, null, 100))
        .isEqualTo(people);
  }

  @Test
  void foreseesWhatGroupsWouldStandFor() {
    Resource sales = current("Sales");
    Resource delft = groups.create("Delft");
    Resource legal = groups.create("Legal");
    groups.create("Delft");
    Map<String, Foreseen> unchanged = byName(foreseeGroups(SampleMappings.groups(), List.of(sales, delft, legal)));
    assertThat(unchanged.values()).extracting(Foreseen::effect).containsOnly(Effect.UNCHANGED);
    assertThat(unchanged.get("Legal").problem()).startsWith("no organization or site");

    Map<String, Foreseen> made = byName(
        foreseeGroups(SampleMappings.groupsThatCreateOrganizations(), List.of(sales, delft, legal)));
    assertThat(made.get("Sales").effect()).isEqualTo(Effect.UNCHANGED);
    assertThat(made.get("Legal").effect()).isEqualTo(Effect.CREATED);
    assertThat(made.get("Legal").changes()).contains(new FieldChange("organization", null, "Legal"));
    assertThat(made.get("Delft").changes()).extracting(FieldChange::field).contains("organization", "site");
  }

  @Test
  void foreseesGroupsThatWouldStandForNothingOrBeNamedAnew() {
    Resource sales = current("Sales");
    GroupMapping sites = here.compilations().ofGroups(account(), "site by displayName");
    assertThat(foreseeGroups(sites, List.of(sales))).singleElement()
        .satisfies(each -> assertThat(each.effect()).isEqualTo(Effect.UNLINKED));

    GroupMapping lower = here.compilations().ofGroups(account(), "organization by = lower(displayName)");
    assertThat(foreseeGroups(lower, List.of(sales))).containsExactly(new Foreseen(
        sales.id(), Effect.CHANGED, List.of(new FieldChange("name", "Sales", "sales")), null));
    GroupMapping failing = here.compilations().ofGroups(account(), "organization by = fail()");
    assertThat(foreseeGroups(failing, List.of(sales))).singleElement()
        .satisfies(each -> assertThat(each.effect()).isEqualTo(Effect.FAILED));
  }

  private void assertForeseen(UserMapping mapping) {
    List<Foreseen> foreseen = foresee(mapping, users);
    for (int at = 0; at < users.size(); at++) {
      Resource user = users.get(at);
      Person before = here.findPerson(user.id()).orElse(null);
      Outcome outcome = mappedAnew(mapping, user);
      String name = String.valueOf(user.attributes().text("userName"));
      Person taken = before == null && outcome.after() != null ? outcome.known().get(outcome.after().id()) : before;
      assertThat(foreseen.get(at).resource()).isEqualTo(user.id());
      assertThat(foreseen.get(at).problem()).as("problem of %s", name).isEqualTo(outcome.problem());
      assertThat(foreseen.get(at).effect()).as("effect on %s", name)
          .isEqualTo(effect(taken, outcome.after(), outcome.problem()));
      if (taken != null) {
        assertThat(foreseen.get(at).changes().stream().map(FieldChange::field)).as("changes of %s", name)
            .containsExactlyInAnyOrderElementsOf(different(taken, Objects.requireNonNull(outcome.after())));
      }
    }
  }

  /** Who was there before, the person of the user afterwards, and the problem. */
  private record Outcome(Map<Object, Person> known, @Nullable Person after, @Nullable String problem) {}

  private Outcome mappedAnew(UserMapping mapping, Resource user) {
    KeepUserInStep keeping = new KeepUserInStep(here.records, here.scim,
        new FollowUp(new SampleMappingsInForce(mapping, SampleMappings.groups()), ports().jobs(), 200),
        new NewRecords(() -> Fixtures.newId().value(), () -> Fixtures.NOW.plusSeconds(1_000)), here.safetyCatches);
    AtomicReference<Outcome> outcome = new AtomicReference<>();
    Fixtures.assertRefuses(Refusal.Reason.CONFLICT, () -> ports().transactions().write(() -> {
      Map<Object, Person> known = new HashMap<>();
      ports().people().list(here.account, Selection.EVERYBODY, null, 100)
          .forEach(person -> known.put(person.id(), person));
      keeping.mapAnew(here.account, List.of(user));
      outcome.set(new Outcome(known, here.findPerson(user.id()).orElse(null),
          ports().mappings().statusOf(here.account, user.id()).map(MappingStatus::problem).orElse(null)));
      throw Refusal.conflict("undone");
    }));
    return outcome.get();
  }

  private static Effect effect(@Nullable Person before, @Nullable Person after, @Nullable String problem) {
    if (before == null || after == null) {
      return after == null ? Effect.FAILED : Effect.CREATED;
    }
    if (before.disabled() != after.disabled()) {
      return after.disabled() ? Effect.DISABLED : Effect.ENABLED;
    }
    return problem != null ? Effect.FAILED : before.equals(after) ? Effect.UNCHANGED : Effect.CHANGED;
  }

  private static Set<String> different(Person before, Person after) {
    return EnumSet.allOf(PersonField.class).stream()
        .filter(field -> !field.read(before).equals(field.read(after)))
        .map(PersonField::wireName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Foreseen> foresee(UserMapping mapping, List<Resource> all) {
    return ports().transactions().read(() -> new Foresight(here.records, here.scim)
        .ofUsers(here.account, new InForce<>(0, mapping, "acme"), all));
  }

  private List<Foreseen> foreseeGroups(GroupMapping mapping, List<Resource> all) {
    return ports().transactions().read(() -> new Foresight(here.records, here.scim)
        .ofGroups(here.account, new InForce<>(0, mapping, "acme"), all));
  }

  private Map<String, Foreseen> byName(List<Foreseen> foreseen) {
    Map<String, Foreseen> named = new HashMap<>();
    foreseen.forEach(each -> named.put(ports().resources().find(here.account, Fixtures.GROUPS, each.resource())
        .orElseThrow().attributes().text("displayName"), each));
    return named;
  }

  private Resource current(String group) {
    return ports().resources().list(here.account, Fixtures.GROUPS, null, 10).stream()
        .filter(each -> group.equals(each.attributes().text("displayName")))
        .findFirst()
        .orElseThrow();
  }

  private ResourceId idOf(String userName) {
    return users.stream().filter(user -> userName.equals(user.attributes().text("userName"))).findFirst()
        .orElseThrow().id();
  }

  private Account account() {
    return ports().accounts().find(here.account).orElseThrow();
  }

  private Resource add(UserDocument document) {
    users.add(here.create(document));
    return users.getLast();
  }

  /** A user whom no mapping has seen. */
  private void unmapped(UserDocument document) {
    Resource user = new Resource(Fixtures.USERS, Fixtures.newId(), document.document(), Meta.firstAt(Fixtures.NOW));
    ports().transactions().write(() -> ports().resources().insert(here.account, user));
    users.add(user);
  }

  private static UserDocument someone(String name) {
    return user(name + "@example.com").with("displayName", name).active(true);
  }
}
