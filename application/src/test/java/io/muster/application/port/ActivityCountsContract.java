package io.muster.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.activity.ChainActivity;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import io.muster.domain.activity.ProvisioningCount;
import io.muster.domain.activity.ProvisioningCount.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the counts of provisioning do on every storage. */
public abstract class ActivityCountsContract {

  private static final Instant HOUR = ProvisioningCount.hourOf(Fixtures.NOW);
  private static final Instant NEXT = HOUR.plus(Duration.ofHours(1));

  private AccountId account;

  protected abstract Ports ports();

  @BeforeEach
  void openAccount() {
    account = ports().newAccount();
  }

  @Test
  void addsUp() {
    add(account, new ProvisioningCount(HOUR, Kind.CREATED, 2), new ProvisioningCount(HOUR, Kind.REFUSED, 1));
    add(account, new ProvisioningCount(HOUR, Kind.CREATED, 3), new ProvisioningCount(NEXT, Kind.CREATED, 4));
    assertThat(since(account, HOUR)).containsExactlyInAnyOrder(new ProvisioningCount(HOUR, Kind.CREATED, 5),
        new ProvisioningCount(HOUR, Kind.REFUSED, 1), new ProvisioningCount(NEXT, Kind.CREATED, 4));
  }

  @Test
  void tellsHoursInTheirOrderFromOneOn() {
    add(account, new ProvisioningCount(NEXT, Kind.CREATED, 1));
    add(account, new ProvisioningCount(HOUR, Kind.CREATED, 1));
    assertThat(since(account, HOUR)).extracting(ProvisioningCount::hour).containsExactly(HOUR, NEXT);
    assertThat(since(account, NEXT)).extracting(ProvisioningCount::hour).containsExactly(NEXT);
  }

  @Test
  void tellsNothingOfAnotherAccount() {
    add(account, new ProvisioningCount(HOUR, Kind.CREATED, 1));
    AccountId stranger = ports().newAccount();
    add(stranger, new ProvisioningCount(HOUR, Kind.DELETED, 7));
    assertThat(since(account, HOUR)).containsExactly(new ProvisioningCount(HOUR, Kind.CREATED, 1));
  }

  @Test
  void countsWhatIsChainedAndOnceOnly() {
    ChainActivity chainActivity = new ChainActivity(ports().chains(), ports().counts(), ports().transactions());
    append(Operation.CREATE, "User");
    append(Operation.READ, "User");
    append(Operation.CHANGE, "person");
    chainActivity.chain();
    append(Operation.CREATE, "Group");
    chainActivity.chain();
    chainActivity.chain();
    assertThat(since(account, HOUR)).containsExactly(new ProvisioningCount(HOUR, Kind.CREATED, 2));
  }

  private void append(Operation operation, String resourceType) {
    Activity activity = new Activity(Fixtures.newId().value(), Fixtures.NOW, "mst_a1b2", operation, resourceType,
        Fixtures.newId(), null, Outcome.SUCCEEDED, List.of(), List.of(), List.of(), 1);
    ports().transactions().write(() -> ports().log().append(account, List.of(new Entry(activity, null))));
  }

  private void add(AccountId to, ProvisioningCount... counts) {
    ports().transactions().write(() -> ports().counts().add(to, List.of(counts)));
  }

  private List<ProvisioningCount> since(AccountId of, Instant hour) {
    return ports().transactions().read(() -> ports().counts().since(of, hour));
  }
}
