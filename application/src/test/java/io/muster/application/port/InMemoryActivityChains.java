package io.muster.application.port;

import io.muster.application.port.ChangeLog.Selection;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.ActivityChain;
import io.muster.domain.activity.ChainPoint;
import io.muster.domain.activity.ChainedActivity;
import io.muster.domain.activity.Evidence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chains in memory. */
public final class InMemoryActivityChains implements ActivityChains, InMemoryStore {

  private final InMemoryAccounts accounts;
  private final InMemoryChangeLog log;
  private Map<AccountId, ActivityChain> chains = new HashMap<>();
  private Map<UUID, ChainPoint> points = new HashMap<>();

  InMemoryActivityChains(InMemoryAccounts accounts, InMemoryChangeLog log) {
    this.accounts = accounts;
    this.log = log;
  }

  @Override
  public List<AccountId> behind() {
    return accounts.list().stream().map(Account::id).filter(account -> !unchained(account, 1).isEmpty()).toList();
  }

  @Override
  public ActivityChain find(AccountId account) {
    return chains.getOrDefault(account, ActivityChain.none(account));
  }

  @Override
  public ActivityChain findForUpdate(AccountId account) {
    return find(account);
  }

  @Override
  public void save(AccountId account, ActivityChain chain) {
    chains.put(account, chain);
  }

  @Override
  public List<Evidence> unchained(AccountId account, int limit) {
    return entries(account, Selection.EVERYTHING).reversed().stream()
        .filter(entry -> !points.containsKey(entry.id()))
        .limit(limit).map(entry -> new Evidence(entry, null)).toList();
  }

  @Override
  public void chain(AccountId account, List<ChainedActivity> entries) {
    entries.forEach(chained -> points.put(chained.entry().activity().id(), chained.point()));
  }

  @Override
  public List<ChainedActivity> list(AccountId account, Selection selection, long after, long upTo) {
    return chained(account, selection)
        .filter(entry -> entry.point().number() > after && entry.point().number() <= upTo).toList();
  }

  @Override
  public OptionalLong firstAfter(AccountId account, long number) {
    return chained(account, Selection.EVERYTHING).mapToLong(entry -> entry.point().number())
        .filter(each -> each > number).findFirst();
  }

  @Override
  public List<Dated> dated(AccountId account, long after, int limit) {
    return list(account, Selection.EVERYTHING, after, Long.MAX_VALUE).stream()
        .map(entry -> new Dated(entry.point(), entry.entry().activity().at())).limit(limit).toList();
  }

  @Override
  public void remove(AccountId account, long upTo) {
    log.remove(account, list(account, Selection.EVERYTHING, 0, upTo).stream()
        .map(entry -> entry.entry().activity().id()).collect(Collectors.toSet()));
  }

  @Override
  public Runnable snapshot() {
    Map<AccountId, ActivityChain> chainsThen = new HashMap<>(chains);
    Map<UUID, ChainPoint> pointsThen = new HashMap<>(points);
    return () -> {
      chains = chainsThen;
      points = pointsThen;
    };
  }

  private Stream<ChainedActivity> chained(AccountId account, Selection selection) {
    return entries(account, selection).stream()
        .filter(entry -> points.containsKey(entry.id()))
        .map(entry -> new ChainedActivity(points.get(entry.id()), new Evidence(entry, null)))
        .sorted(Comparator.comparingLong(entry -> entry.point().number()));
  }

  private List<Activity> entries(AccountId account, Selection selection) {
    return log.list(account, selection, null, Integer.MAX_VALUE);
  }
}
