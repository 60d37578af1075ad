package io.muster.application.port;

import static io.muster.application.port.Fixtures.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.directory.Source;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of sites does. */
public abstract class SitesContract {

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
    Site delft = inserted(new Site(newId(), "Delft", true, new Source(Source.SCIM, "1")));

    assertThat(sites().find(account, delft.id())).contains(delft);
    assertThat(sites().findByName(account, "DELFT")).contains(delft);
    assertThat(sites().findByName(account, "Del")).isEmpty();
  }

  @Test
  void findsOneForAChange() {
    Site delft = inserted(site("Delft"));

    assertThat(sites().findForUpdate(account, delft.id())).contains(delft);
    assertThat(sites().findForUpdate(stranger, delft.id())).isEmpty();
  }

  @Test
  void findsSeveralAtOnce() {
    Site first = inserted(site("Delft"));
    Site second = inserted(site("Goa"));
    inserted(site("Rome"));

    assertThat(sites().findAll(account, List.of(first.id(), second.id(), first.id(), newId())))
        .containsExactlyInAnyOrder(first, second);
    assertThat(sites().findAllByName(account, List.of("DELFT", "goa", "None")))
        .containsExactlyInAnyOrder(first, second);
    assertThat(sites().findAll(stranger, List.of(first.id()))).isEmpty();
    assertThat(sites().findAllByName(stranger, List.of("Delft"))).isEmpty();
    assertThat(sites().findAll(account, List.of())).isEmpty();
    assertThat(sites().findAllByName(account, List.of())).isEmpty();
  }

  @Test
  void findsNoneOfAnotherAccount() {
    Site delft = inserted(site("Delft"));

    assertThat(sites().find(stranger, delft.id())).isEmpty();
    assertThat(sites().findByName(stranger, "Delft")).isEmpty();
    assertThat(sites().count(account)).isEqualTo(1);
    assertThat(sites().count(stranger)).isZero();
    assertThat(sites().list(stranger, null, null, 10)).isEmpty();
  }

  @Test
  void replacesASiteByWhatItHasBecome() {
    Site delft = inserted(site("Delft"));
    Site changed = new Site(delft.id(), "Delft North", true, null);
    sites().update(account, changed);

    assertThat(sites().find(account, delft.id())).contains(changed);
    assertThat(sites().findByName(account, "Delft")).isEmpty();
  }

  @Test
  void refusesATakenNameInAnyCase() {
    inserted(site("Delft"));
    Site oslo = inserted(site("Oslo"));

    assertRefuses(Reason.UNIQUENESS, () -> inserted(site("dELFT")));
    assertRefuses(Reason.UNIQUENESS, () -> sites().update(account, new Site(oslo.id(), "DELFT", false, null)));
    sites().insert(stranger, site("Delft"));
  }

  @Test
  void listsInTheOrderOfIdentifiersPageByPage() {
    Site first = inserted(site("Zwolle"));
    Site second = inserted(site("Oslo"));
    Site third = inserted(site("Delft"));

    assertThat(sites().list(account, null, null, 2)).containsExactly(first, second);
    assertThat(sites().list(account, null, second.id(), 2)).containsExactly(third);
    assertThat(sites().list(account, "DELFT", null, 2)).containsExactly(third);
  }

  private Sites sites() {
    return ports().sites();
  }

  private Site inserted(Site site) {
    sites().insert(account, site);
    return site;
  }

  private static Site site(String name) {
    return new Site(newId(), name, false, null);
  }

  private static SiteId newId() {
    return new SiteId(Fixtures.newId().value());
  }
}
