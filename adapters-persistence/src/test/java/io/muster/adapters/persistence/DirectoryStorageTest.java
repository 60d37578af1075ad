package io.muster.adapters.persistence;

import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.assertRefuses;
import static io.muster.application.port.Fixtures.complex;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.Fixtures;
import io.muster.application.port.Mappings;
import io.muster.application.port.Organizations;
import io.muster.application.port.People;
import io.muster.application.port.People.Selection;
import io.muster.application.port.Sites;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.directory.Source;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.resource.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** People, organizations, sites and mapping statuses in a database. */
class DirectoryStorageTest {

  @Nested
  class OnH2 extends Tests {
    @Override
    TestStorage storage() {
      return TestStorage.h2();
    }
  }

  @Nested
  class OnMySql extends Tests {
    @Override
    TestStorage storage() {
      return TestStorage.mySql();
    }
  }

  abstract static class Tests {

    private AccountId account;
    private AccountId stranger;

    abstract TestStorage storage();

    @BeforeEach
    void openAccounts() {
      account = storage().newAccount();
      stranger = storage().newAccount();
    }

    @Test
    void keepsEveryFieldOfAPerson() {
      Person full = new Person(new PersonId(uuid()), "Ada@Example.com", "Ada", "Programmer", new OrganizationId(uuid()),
          new SiteId(uuid()), new PersonId(uuid()), "B12", "7", "S-7", "en-GB", "Europe/London", true, true,
          List.of(new Person.Email("a@example.com", true)), List.of(new Person.Contact(null, "+44", false)),
          List.of(new Person.Address("work", "1 Road", null, null, "Z1", "UK", true)), complex("year", 1815),
          new Source(Source.SCIM, "42"), "https://example.com/ada.png", "ada", "likes numbers");
      people().insert(account, full);
      assertThat(people().find(account, full.id())).contains(full);
      assertThat(people().findForUpdate(account, full.id())).contains(full);
      assertThat(people().findByPrimaryEmail(account, "aDA@example.COM")).contains(full);
      assertThat(people().find(stranger, full.id())).isEmpty();
      assertThat(people().findByPrimaryEmail(stranger, "ada@example.com")).isEmpty();
    }

    @Test
    void listsPeopleBySelection() {
      Person ada = inserted(person("ada@example.com", null));
      Person grace = inserted(person("grace@example.com", new OrganizationId(uuid())));
      assertThat(people().list(account, Selection.EVERYBODY, null, 10)).containsExactly(ada, grace);
      assertThat(people().list(account, Selection.EVERYBODY, ada.id(), 10)).containsExactly(grace);
      assertThat(people().list(account, Selection.EVERYBODY, null, 1)).containsExactly(ada);
      assertThat(people().list(account,
          new Selection("GRACE@example.com", "Name Of GRACE@example.com", false, grace.organization()), null, 10))
          .containsExactly(grace);
      assertThat(people().list(account, new Selection(null, null, true, null), null, 10)).isEmpty();
      assertThat(people().list(stranger, Selection.EVERYBODY, null, 10)).isEmpty();
    }

    @Test
    void refusesATakenPrimaryEmail() {
      inserted(person("ada@example.com", null));
      Person grace = inserted(person("grace@example.com", null));
      assertRefuses(Reason.UNIQUENESS, () -> inserted(person("ADA@example.com", null)));
      Person renamed = person("Ada@example.com", null, grace.id());
      assertRefuses(Reason.UNIQUENESS, () -> people().update(account, renamed));
    }

    /** Everybody looks before inserting; whoever is overtaken must find the person when run again. */
    @Test
    void givesManyWritersOfOneEmailOnePerson() throws Exception {
      Callable<PersonId> findOrInsert = () -> storage().transactions().write(() ->
          people().findByPrimaryEmail(account, "ada@example.com")
              .orElseGet(() -> inserted(person("ada@example.com", null))).id());
      try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
        List<Future<PersonId>> found = threads.invokeAll(java.util.Collections.nCopies(16, findOrInsert));
        PersonId one = found.getFirst().get();
        for (Future<PersonId> each : found) {
          assertThat(each.get()).isEqualTo(one);
        }
      }
      assertThat(people().list(account, Selection.EVERYBODY, null, 10)).hasSize(1);
    }

    @Test
    void keepsOrganizationsAndSites() {
      Organizations organizations = storage().port(Organizations.class);
      Organization sales = new Organization(new OrganizationId(uuid()), "Sales", false, new OrganizationId(uuid()),
          new PersonId(uuid()), true, new Source(Source.SCIM, "1"));
      Organization other = new Organization(new OrganizationId(uuid()), "Other", true, null, null, false, null);
      organizations.insert(account, sales);
      organizations.insert(account, other);
      assertThat(organizations.find(account, sales.id())).contains(sales);
      assertThat(organizations.findByName(account, "SALES")).contains(sales);
      assertThat(organizations.findDefault(account)).contains(sales);
      assertThat(organizations.findDefault(stranger)).isEmpty();
      assertThat(organizations.list(account, null, null, 10)).containsExactly(sales, other);
      assertThat(organizations.list(account, "other", sales.id(), 10)).containsExactly(other);
      assertRefuses(Reason.UNIQUENESS, () -> organizations.update(account,
          new Organization(other.id(), "saLES", true, null, null, false, null)));
      Sites sites = storage().port(Sites.class);
      Site berlin = new Site(new SiteId(uuid()), "Berlin", false, null);
      sites.insert(account, berlin);
      assertThat(sites.findByName(account, "BERLIN")).contains(berlin);
      assertThat(sites.find(stranger, berlin.id())).isEmpty();
      assertRefuses(Reason.UNIQUENESS, () -> sites.insert(account, new Site(new SiteId(uuid()), "berlin", true, null)));
    }

    @Test
    void keepsTheLatestMappingStatus() {
      Mappings mappings = storage().port(Mappings.class);
      ResourceId resource = Fixtures.newId();
      Target target = new Target.ToPerson(new PersonId(uuid()));
      Explanation explanation = new Explanation(List.of(new Explanation.Field("name", Explanation.Effect.SET, "name",
          List.of(new Explanation.Input("displayName", "Ada"), new Explanation.Input("userName", null)), "given")));
      mappings.record(account, new MappingStatus(resource, null, "no name", Explanation.NONE, NOW));
      MappingStatus status = new MappingStatus(resource, target, null, explanation, NOW.plusSeconds(1));
      mappings.record(account, status);
      assertThat(mappings.statusOf(account, resource)).contains(status);
      assertThat(mappings.statusesOf(account, List.of(resource, Fixtures.newId()))).isEqualTo(Map.of(resource, status));
      assertThat(mappings.linkedTo(account, target)).containsExactly(resource);
      assertThat(mappings.statusOf(stranger, resource)).isEmpty();
      assertThat(mappings.linkedTo(stranger, target)).isEmpty();
    }

    private People people() {
      return storage().port(People.class);
    }

    private Person inserted(Person person) {
      people().insert(account, person);
      return person;
    }

    private static Person person(String email, @Nullable OrganizationId organization) {
      return person(email, organization, new PersonId(uuid()));
    }

    private static Person person(String email, @Nullable OrganizationId organization, PersonId id) {
      return new Person(id, email, "Name of " + email, null, organization, null, null, null, null, null, null, null,
          false, false, List.of(), List.of(), List.of(), complex(), null, null, null, null);
    }

    private static java.util.UUID uuid() {
      return Fixtures.newId().value();
    }
  }
}
