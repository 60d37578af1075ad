package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.account.Hold;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Holds in memory. */
public final class InMemoryHolds implements Holds, InMemoryStore {

  private record Key(AccountId account, long minute) {}

  private Map<AccountId, Hold> holds = new HashMap<>();
  private Map<Key, Disabled> disabled = new HashMap<>();

  @Override
  public Hold find(AccountId account) {
    return holds.getOrDefault(account, Hold.NONE);
  }

  @Override
  public Hold findForUpdate(AccountId account) {
    return find(account);
  }

  @Override
  public void save(AccountId account, Hold hold) {
    holds.put(account, hold);
  }

  @Override
  public Disabled disabledSince(AccountId account, Instant since) {
    return disabled.entrySet().stream()
        .filter(each -> each.getKey().account().equals(account) && each.getKey().minute() >= minute(since))
        .map(Map.Entry::getValue)
        .reduce(new Disabled(0, 0), InMemoryHolds::sum);
  }

  @Override
  public void countDisabled(AccountId account, Instant at, int count, long people) {
    disabled.merge(new Key(account, minute(at)), new Disabled(count, people), InMemoryHolds::sum);
  }

  @Override
  public void forgetDisabled(AccountId account, Instant before) {
    disabled.keySet().removeIf(key -> key.account().equals(account) && key.minute() < minute(before));
  }

  @Override
  public Runnable snapshot() {
    Map<AccountId, Hold> holdsThen = new HashMap<>(holds);
    Map<Key, Disabled> disabledThen = new HashMap<>(disabled);
    return () -> {
      holds = holdsThen;
      disabled = disabledThen;
    };
  }

  private static Disabled sum(Disabled some, Disabled more) {
    return new Disabled(some.count() + more.count(), Math.max(some.people(), more.people()));
  }

  private static long minute(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), 60);
  }
}
