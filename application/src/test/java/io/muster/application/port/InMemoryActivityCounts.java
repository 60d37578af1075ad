package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.activity.ProvisioningCount;
import io.muster.domain.activity.ProvisioningCount.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts in memory. */
public final class InMemoryActivityCounts implements ActivityCounts, InMemoryStore {

  private record Key(AccountId account, Instant hour, Kind kind) {}

  private Map<Key, Long> counts = new HashMap<>();

  @Override
  public void add(AccountId account, List<ProvisioningCount> added) {
    added.forEach(count -> counts.merge(new Key(account, count.hour(), count.kind()), count.entries(), Long::sum));
  }

  @Override
  public List<ProvisioningCount> since(AccountId account, Instant hour) {
    return counts.entrySet().stream()
        .filter(each -> each.getKey().account().equals(account) && !each.getKey().hour().isBefore(hour))
        .map(each -> new ProvisioningCount(each.getKey().hour(), each.getKey().kind(), each.getValue()))
        .sorted(Comparator.comparing(ProvisioningCount::hour))
        .toList();
  }

  @Override
  public Runnable snapshot() {
    Map<Key, Long> then = new HashMap<>(counts);
    return () -> counts = then;
  }
}
