package io.muster.application.port;

import static io.muster.application.port.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.Holds.Disabled;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Hold;
import io.muster.domain.account.Hold.State;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of holds does. */
public abstract class HoldsContract {

  private AccountId account;
  private AccountId stranger;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    stranger = ports().newAccount();
  }

  @Test
  void keepsTheLatestHoldOfEachAccount() {
    Hold first = new Hold(1, State.DECIDING, "a mapping", NOW);
    Hold closed = first.becoming(State.CLOSED, "too many", NOW.plusSeconds(1));
    holds().save(account, first);
    holds().save(account, closed);

    assertThat(holds().find(account)).isEqualTo(closed);
    assertThat(holds().findForUpdate(account)).isEqualTo(closed);
    assertThat(holds().find(stranger)).isEqualTo(Hold.NONE);
    assertThat(holds().findForUpdate(stranger)).isEqualTo(Hold.NONE);
  }

  @Test
  void countsWhoWasDisabledSinceTheBeginningOfAMinute() {
    holds().countDisabled(account, at(0), 2, 100);
    holds().countDisabled(account, at(59), 3, 0);
    holds().countDisabled(account, at(60), 5, 90);
    holds().countDisabled(account, at(179), 7, 0);
    holds().countDisabled(stranger, at(60), 50, 500);

    assertThat(holds().disabledSince(account, at(0))).isEqualTo(new Disabled(17, 100));
    assertThat(holds().disabledSince(account, at(59))).isEqualTo(new Disabled(17, 100));
    assertThat(holds().disabledSince(account, at(60))).isEqualTo(new Disabled(12, 90));
    assertThat(holds().disabledSince(account, at(121))).isEqualTo(new Disabled(7, 0));
    assertThat(holds().disabledSince(account, at(180))).isEqualTo(new Disabled(0, 0));
  }

  @Test
  void keepsThePeopleThatWereCountedInAMinute() {
    holds().countDisabled(account, at(0), 1, 100);
    holds().countDisabled(account, at(1), 1, 120);
    holds().countDisabled(account, at(2), 1, 0);

    assertThat(holds().disabledSince(account, at(0))).isEqualTo(new Disabled(3, 120));
  }

  @Test
  void forgetsThoseBeforeAMinuteInThatAccountAlone() {
    holds().countDisabled(account, at(59), 2, 100);
    holds().countDisabled(account, at(60), 3, 0);
    holds().countDisabled(stranger, at(0), 1, 10);
    holds().forgetDisabled(account, at(119));

    assertThat(holds().disabledSince(account, Instant.EPOCH)).isEqualTo(new Disabled(3, 0));
    holds().forgetDisabled(account, Instant.MAX);
    assertThat(holds().disabledSince(account, Instant.EPOCH)).isEqualTo(new Disabled(0, 0));
    assertThat(holds().disabledSince(stranger, Instant.EPOCH)).isEqualTo(new Disabled(1, 10));
  }

  private static Instant at(int seconds) {
    return Instant.parse("2026-03-01T08:00:00Z").plusSeconds(seconds);
  }

  private Holds holds() {
    return ports().holds();
  }
}
