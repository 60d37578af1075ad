package io.muster.application.port;

import static io.muster.application.port.Fixtures.assertRefuses;
import static io.muster.application.port.Fixtures.complex;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.People.Selection;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.Person.Address;
import io.muster.domain.directory.Person.Contact;
import io.muster.domain.directory.Person.Email;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.directory.Source;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every storage of people does. */
public abstract class PeopleContract {

  private AccountId account;
  private AccountId stranger;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    stranger = ports().newAccount();
  }

  @Test
  void keepsEveryField() {
    Person full = inserted(new Person(new PersonId(newId()), "Ada@Example.com", "Ada", "Programmer",
        new OrganizationId(newId()), new SiteId(newId()), new PersonId(newId()), "B12", "7", "S-7", "en-GB",
        "Europe/London", true, true, List.of(new Email("a@example.com", true), new Email("b@example.com", false)),
        List.of(new Contact(null, "+44", false)), List.of(new Address("work", "1 Road", null, null, "Z1", "UK", true)),
        complex("year", 1815, "nested", complex("flag", true)), new Source(Source.SCIM, "42"),
        "https://example.com/ada.png", "ada", "likes\nnumbers 🧮"));

    assertThat(people().find(account, full.id())).contains(full);
    assertThat(people().findForUpdate(account, full.id())).contains(full);
    assertThat(people().findByPrimaryEmail(account, "aDA@example.COM")).contains(full);
  }

  @Test
  void keepsAPersonOfWhomLittleIsKnown() {
    Person ada = inserted(person("ada@example.com"));

    assertThat(people().find(account, ada.id())).contains(ada);
  }

  @Test
  void findsNobodyOfAnotherAccount() {
    Person ada = inserted(person("ada@example.com"));

    assertThat(people().find(stranger, ada.id())).isEmpty();
    assertThat(people().findForUpdate(stranger, ada.id())).isEmpty();
    assertThat(people().findByPrimaryEmail(stranger, "ada@example.com")).isEmpty();
    assertThat(people().list(stranger, Selection.EVERYBODY, null, 10)).isEmpty();
  }

  @Test
  void findsSeveralAtOnce() {
    Person ada = inserted(person("ada@example.com"));
    Person bo = inserted(person("Bo@example.com"));
    inserted(person("cy@example.com"));
    people().insert(stranger, person("dee@example.com"));

    assertThat(people().findAll(account, List.of(ada.id(), bo.id(), ada.id(), new PersonId(newId()))))
        .containsExactlyInAnyOrder(ada, bo);
    assertThat(people().findAllByPrimaryEmail(account, List.of("ADA@example.com", "bO@example.com", "dee@example.com")))
        .containsExactlyInAnyOrder(ada, bo);
    assertThat(people().findAll(stranger, List.of(ada.id()))).isEmpty();
    assertThat(people().findAll(account, List.of())).isEmpty();
    assertThat(people().findAllByPrimaryEmail(account, List.of())).isEmpty();
  }

  @Test
  void findsMoreThanOneStatementCanName() {
    Person ada = inserted(person("ada@example.com"));
    List<PersonId> ids = Stream.concat(
        Stream.generate(() -> new PersonId(newId())).limit(2_500), Stream.of(ada.id())).toList();

    assertThat(people().findAll(account, ids)).containsExactly(ada);
  }

  @Test
  void replacesAPersonByWhatItHasBecome() {
    Person ada = inserted(person("ada@example.com").edit().jobTitle("Programmer").locale("en-GB").person());
    Person changed = ada.edit().primaryEmail("countess@example.com").jobTitle(null)
        .emails(List.of(new Email("ada@example.com", true))).disabled(true).person();
    people().update(account, ada, changed);

    assertThat(people().find(account, ada.id())).contains(changed);
    assertThat(people().findByPrimaryEmail(account, "ada@example.com")).isEmpty();
  }

  @Test
  void refusesATakenPrimaryEmailInAnyCase() {
    inserted(person("ada@example.com"));
    Person grace = inserted(person("grace@example.com"));

    assertRefuses(Reason.UNIQUENESS, () -> inserted(person("ADA@example.com")));
    assertRefuses(Reason.UNIQUENESS,
        () -> people().update(account, grace, grace.edit().primaryEmail("Ada@example.com").person()));
    assertThat(people().find(account, grace.id())).contains(grace);
    people().insert(stranger, person("ada@example.com"));
  }

  @Test
  void letsAPersonChangeTheCaseOfTheOwnPrimaryEmail() {
    Person ada = inserted(person("ada@example.com"));
    people().update(account, ada, ada.edit().primaryEmail("Ada@Example.com").person());

    assertThat(people().find(account, ada.id()).orElseThrow().primaryEmail()).isEqualTo("Ada@Example.com");
  }

  /** Everybody looks before inserting; whoever is overtaken must find the person when run again. */
  @Test
  void givesManyWritersOfOneEmailOnePerson() throws Exception {
    Callable<PersonId> findOrInsert = () -> ports().transactions().write(() ->
        people().findByPrimaryEmail(account, "ada@example.com")
            .orElseGet(() -> inserted(person("ada@example.com"))).id());
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Future<PersonId>> found = threads.invokeAll(Collections.nCopies(16, findOrInsert));
      PersonId one = found.getFirst().get();
      for (Future<PersonId> each : found) {
        assertThat(each.get()).isEqualTo(one);
      }
    }
    assertThat(people().list(account, Selection.EVERYBODY, null, 10)).hasSize(1);
  }

  @Test
  void countsThoseWhoAreEnabled() {
    Person ada = inserted(person("ada@example.com"));
    inserted(person("bo@example.com"));
    people().update(account, ada, ada.edit().disabled(true).person());

    assertThat(people().count(account)).isEqualTo(2);
    assertThat(people().count(stranger)).isZero();
    assertThat(people().countEnabled(account)).isEqualTo(1);
    assertThat(people().countEnabled(stranger)).isZero();
  }

  @Test
  void countsThoseInAnOrganizationOrSite() {
    OrganizationId sales = new OrganizationId(newId());
    SiteId delft = new SiteId(newId());
    inserted(person("ada@example.com").edit().organization(sales).site(delft).person());
    inserted(person("bo@example.com").edit().organization(sales).person());
    inserted(person("cy@example.com"));

    assertThat(people().countIn(account, sales)).isEqualTo(2);
    assertThat(people().countIn(account, delft)).isEqualTo(1);
    assertThat(people().countIn(stranger, sales)).isZero();
    assertThat(people().countIn(stranger, delft)).isZero();
  }

  @Test
  void listsInTheOrderOfIdentifiersPageByPage() {
    Person first = inserted(person("first@example.com"));
    Person second = inserted(person("second@example.com"));
    Person third = inserted(person("third@example.com"));

    assertThat(people().list(account, Selection.EVERYBODY, null, 2)).containsExactly(first, second);
    assertThat(people().list(account, Selection.EVERYBODY, second.id(), 2)).containsExactly(third);
    assertThat(people().list(account, Selection.EVERYBODY, third.id(), 2)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "ADA@example.com, -, -, false, 1", "-, ada king, -, false, 2", "-, -, true, false, 1", "-, -, false, true, 1",
      "-, -, -, true, 2", "ada@example.com, Ada King, false, false, 0", "ada@, -, -, false, 0", "-, Ada, -, false, 0"})
  void selects(String email, String name, Boolean disabled, boolean inSales, int count) {
    OrganizationId sales = new OrganizationId(newId());
    inserted(person("ada@example.com").edit().name("Ada King").organization(sales).disabled(true).person());
    inserted(person("other@example.com").edit().name("ADA KING").person());
    inserted(person("grace@example.com").edit().name("Grace").organization(sales).person());
    Selection selection = new Selection(email, name, disabled, inSales ? sales : null);

    assertThat(people().list(account, selection, null, 10)).hasSize(count);
  }

  private People people() {
    return ports().people();
  }

  private Person inserted(Person person) {
    people().insert(account, person);
    return person;
  }

  private static Person person(String email) {
    return Person.unknown(new PersonId(newId())).edit().primaryEmail(email).name("Name of " + email).person();
  }

  private static UUID newId() {
    return Fixtures.newId().value();
  }
}
