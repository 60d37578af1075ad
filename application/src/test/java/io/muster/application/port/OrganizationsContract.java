package io.muster.application.port;

import static io.muster.application.port.Fixtures.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.Source;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of organizations does. */
public abstract class OrganizationsContract {

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
    Organization sales = inserted(new Organization(newId(), "Sales", true, newId(),
        new PersonId(Fixtures.newId().value()), false, new Source(Source.SCIM, "1")));

    assertThat(organizations().find(account, sales.id())).contains(sales);
    assertThat(organizations().findByName(account, "SALES")).contains(sales);
    assertThat(organizations().findByName(account, "Sale")).isEmpty();
  }

  @Test
  void findsSeveralAtOnce() {
    Organization first = inserted(organization("Sales"));
    Organization second = inserted(organization("Support"));
    inserted(organization("Legal"));

    assertThat(organizations().findAll(account, List.of(first.id(), second.id(), first.id(), newId())))
        .containsExactlyInAnyOrder(first, second);
    assertThat(organizations().findAllByName(account, List.of("SALES", "support", "None")))
        .containsExactlyInAnyOrder(first, second);
    assertThat(organizations().findAll(stranger, List.of(first.id()))).isEmpty();
    assertThat(organizations().findAllByName(stranger, List.of("Sales"))).isEmpty();
    assertThat(organizations().findAll(account, List.of())).isEmpty();
    assertThat(organizations().findAllByName(account, List.of())).isEmpty();
  }

  @Test
  void findsNoneOfAnotherAccount() {
    Organization sales = inserted(organization("Sales"));

    assertThat(organizations().find(stranger, sales.id())).isEmpty();
    assertThat(organizations().findByName(stranger, "Sales")).isEmpty();
    assertThat(organizations().count(account)).isEqualTo(1);
    assertThat(organizations().count(stranger)).isZero();
    assertThat(organizations().list(stranger, null, null, 10)).isEmpty();
  }

  @Test
  void findsTheDefault() {
    assertThat(organizations().findDefault(account)).isEmpty();
    Organization acme = inserted(asDefault(organization("Acme"), true));
    inserted(organization("Sales"));

    assertThat(organizations().findDefault(account)).contains(acme);
    assertThat(organizations().findDefault(stranger)).isEmpty();
  }

  @Test
  void movesTheDefault() {
    Organization acme = inserted(asDefault(organization("Acme"), true));
    Organization sales = inserted(organization("Sales"));
    ports().transactions().write(() -> {
      organizations().update(account, asDefault(acme, false));
      organizations().update(account, asDefault(sales, true));
    });

    assertThat(organizations().findDefault(account)).contains(asDefault(sales, true));
  }

  @Test
  void hasOneDefaultPerAccount() {
    inserted(asDefault(organization("Acme"), true));
    Organization sales = inserted(organization("Sales"));

    assertRefuses(Reason.CONFLICT, () -> inserted(asDefault(organization("Support"), true)));
    assertRefuses(Reason.CONFLICT, () -> organizations().update(account, asDefault(sales, true)));
    organizations().insert(stranger, asDefault(organization("Acme"), true));
  }

  @Test
  void findsOneForAChange() {
    Organization sales = inserted(organization("Sales"));

    assertThat(organizations().findForUpdate(account, sales.id())).contains(sales);
    assertThat(organizations().findForUpdate(stranger, sales.id())).isEmpty();
  }

  @Test
  void refusesATakenNameInAnyCase() {
    inserted(organization("Sales"));
    Organization support = inserted(organization("Support"));

    assertRefuses(Reason.UNIQUENESS, () -> inserted(organization("sALES")));
    assertRefuses(Reason.UNIQUENESS, () -> organizations().update(account,
        new Organization(support.id(), "SALES", false, null, null, false, null)));
    organizations().insert(stranger, organization("Sales"));
  }

  @Test
  void listsInTheOrderOfIdentifiersPageByPage() {
    Organization first = inserted(organization("Zebra"));
    Organization second = inserted(organization("Mango"));
    Organization third = inserted(organization("Apple"));

    assertThat(organizations().list(account, null, null, 2)).containsExactly(first, second);
    assertThat(organizations().list(account, null, second.id(), 2)).containsExactly(third);
    assertThat(organizations().list(account, "APPLE", null, 2)).containsExactly(third);
    assertThat(organizations().list(account, "apple", third.id(), 2)).isEmpty();
  }

  private Organizations organizations() {
    return ports().organizations();
  }

  private Organization inserted(Organization organization) {
    organizations().insert(account, organization);
    return organization;
  }

  private static Organization organization(String name) {
    return new Organization(newId(), name, false, null, null, false, null);
  }

  private static Organization asDefault(Organization it, boolean isDefault) {
    return new Organization(it.id(), it.name(), it.disabled(), it.parent(), it.manager(), isDefault, it.source());
  }

  private static OrganizationId newId() {
    return new OrganizationId(Fixtures.newId().value());
  }
}
