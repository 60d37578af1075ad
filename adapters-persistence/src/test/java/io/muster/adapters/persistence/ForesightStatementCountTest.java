package io.muster.adapters.persistence;

import static io.muster.application.port.Fixtures.GROUPS;
import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.directory.DirectoryRecords;
import io.muster.application.directory.Foresight;
import io.muster.application.directory.MappingsInForce.InForce;
import io.muster.application.directory.ScimRecords;
import io.muster.application.discovery.Catalogs;
import io.muster.application.mapping.Compilations;
import io.muster.application.mapping.PlainLanguage;
import io.muster.application.port.Mappings;
import io.muster.application.port.Memberships;
import io.muster.application.port.Organizations;
import io.muster.application.port.People;
import io.muster.application.port.Resources;
import io.muster.application.port.Sites;
import io.muster.domain.account.Account;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.Source;
import io.muster.domain.discovery.Additions;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.Foreseen.Effect;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.mapping.UserMapping;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a mapping would do costs as many questions to the database for a few resources as for many. */
class ForesightStatementCountTest {

  private static final String DRAFT = String.join("\n",
      "primary_email: = lower(nickName)", "name: displayName", "job_title: title",
      "organization: = organization(department)", "organization: = group(any)", "site: = site(title)",
      "manager: = person(manager)", "manager: = person(title)", "disabled: = not(active)");

  private final TestStorage storage = TestStorage.h2();
  private final Resources resources = storage.bean(Resources.class);
  private final People people = storage.bean(People.class);
  private final Organizations organizations = storage.bean(Organizations.class);
  private final Mappings mappings = storage.bean(Mappings.class);
  private final Account account = storage.accounts().find(storage.newAccount()).orElseThrow();
  private final Compilations compilations = compilations();
  private final Foresight foresight = new Foresight(
      new DirectoryRecords(people, organizations, storage.bean(Sites.class)),
      new ScimRecords(resources, storage.bean(Memberships.class), mappings));

  private Compilations compilations() {
    PlainLanguage language = new PlainLanguage();
    return new Compilations(
        language, language, new Catalogs(Additions.NONE, storage.schemas(), storage.transactions()));
  }

  @Test
  void askAsOftenForManyUsersAsForFew() {
    List<Resource> users = storage.transactions().write(() -> crowd(360));
    int few = count(users.subList(0, 18));

    assertThat(count(users)).isEqualTo(few).isLessThanOrEqualTo(30);
  }

  @Test
  void askAsOftenForManyGroupsAsForFew() {
    List<Resource> groups = storage.transactions().write(() -> {
      List<Resource> all = new ArrayList<>();
      for (int n = 0; n < 200; n++) {
        OrganizationId id = organization("Group " + n, n % 3 == 0);
        all.add(inserted(new Resource(
            GROUPS, newId(), complex("displayName", "Group " + n), Meta.firstAt(Instant.EPOCH))));
        if (n % 2 == 0) {
          linked(all.getLast(), MappingKind.GROUP, new Target.ToOrganization(id));
        }
      }
      return all;
    });
    int few = countGroups(groups.subList(0, 10));

    assertThat(countGroups(groups)).isEqualTo(few).isLessThanOrEqualTo(20);
  }

  private int count(List<Resource> users) {
    InForce<UserMapping> draft =
        new InForce<>(0, compilations.runnableOfUsers(account, DRAFT), "acme");
    Set<Effect> effects = new HashSet<>();
    int count = storage.countStatements(() -> storage.transactions().write(() ->
        foresight.ofUsers(account.id(), draft, users).forEach(each -> effects.add(each.effect()))));
    assertThat(effects).contains(Effect.CREATED, Effect.CHANGED, Effect.DISABLED);
    return count;
  }

  private int countGroups(List<Resource> groups) {
    InForce<GroupMapping> draft =
        new InForce<>(0, compilations.runnableOfGroups(account, "organization by = lower(displayName)"), "acme");
    return storage.countStatements(() -> storage.transactions().write(() -> {
      foresight.ofGroups(account.id(), draft, groups);
    }));
  }

  /** Of all kinds: newcomers with and without predecessors, two of one person, inactive ones, members and managers. */
  private List<Resource> crowd(int size) {
    List<Resource> users = new ArrayList<>();
    for (int n = 0; n < size; n++) {
      organization("Organization " + n, n % 5 == 0);
      if (n % 6 == 0) {
        deletedNamesake(n);
      }
      Resource user = user(n, users.isEmpty() ? null : users.getLast());
      users.add(user);
      switch (n % 6) {
        case 0, 3 -> {}
        case 1 -> person("newcomer" + n + "@example.com", n);
        case 2 -> {
          Person shared = linked(user, n);
          Resource other = user(size + n, null);
          linked(other, MappingKind.USER, new Target.ToPerson(shared.id()));
        }
        default -> {
          linked(user, n);
          member(user, n);
        }
      }
    }
    return users;
  }

  private Resource user(int n, @Nullable Resource manager) {
    String mail = (n % 6 == 1 ? "newcomer" : "NICK") + n + "@example.com";
    return inserted(new Resource(USERS, newId(), complex(
        "userName", "user" + n, "displayName", "User " + n, "nickName", mail, "title", "Title " + n,
        "active", n % 4 != 2, EnterpriseUserSchema.URN, complex("department", "Organization " + n,
            "manager", complex("value", manager == null ? "somebody" : n % 2 == 0 ? manager.id().toString()
                : "user" + (n - 1)))), Meta.firstAt(Instant.EPOCH)));
  }

  private void deletedNamesake(int n) {
    Resource former = inserted(new Resource(USERS, newId(), complex("userName", "user" + n),
        Meta.firstAt(Instant.EPOCH)));
    linked(former, n);
    resources.tombstone(account.id(), former, Instant.EPOCH);
  }

  private void member(Resource user, int n) {
    OrganizationId id = organization("Of group " + n, false);
    Resource group = inserted(new Resource(
        GROUPS, newId(), complex("displayName", "Of group " + n), Meta.firstAt(Instant.EPOCH)));
    storage.bean(Memberships.class).change(account.id(), group.id(),
        MembershipChange.NONE.thenAdd(List.of(user.id())));
    linked(group, MappingKind.GROUP, new Target.ToOrganization(id));
  }

  private OrganizationId organization(String name, boolean disabled) {
    OrganizationId id = new OrganizationId(newId().value());
    organizations.insert(account.id(), new Organization(id, name, disabled, null, null, false, null));
    return id;
  }

  private Person linked(Resource user, int n) {
    Person person = person("person" + n + "@example.com", n).edit()
        .sourceName(Source.SCIM).sourceId(user.id().toString()).person();
    people.update(account.id(), person, person);
    linked(user, MappingKind.USER, new Target.ToPerson(person.id()));
    return person;
  }

  private Person person(String email, int n) {
    Person person =
        Person.unknown(new PersonId(newId().value())).edit().primaryEmail(email).name("Person " + n).person();
    people.insert(account.id(), person);
    return person;
  }

  private void linked(Resource resource, MappingKind kind, Target target) {
    mappings.record(account.id(), new MappingStatus(
        resource.id(), kind, 0, target, null, Explanation.NONE, Instant.EPOCH));
  }

  private Resource inserted(Resource resource) {
    resources.insert(account.id(), resource);
    return resource;
  }
}
