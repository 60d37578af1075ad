package io.muster.application.activity;

import io.muster.application.port.ActivityChains;
import io.muster.application.port.ActivityCounts;
import io.muster.application.port.Transactions;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.ActivityChain;
import io.muster.domain.activity.ChainPoint;
import io.muster.domain.activity.ChainedActivity;
import io.muster.domain.activity.Evidence;
import io.muster.domain.activity.ProvisioningCount;
import java.util.ArrayList;
import java.util.List;

/**
 * Chains what was written to the activity log, and counts it, a batch in each transaction; of an account one replica at a
 * time does. Who writes entries waits for none of it.
 */
public final class ChainActivity {

  private static final int BATCH = 200;

  private final ActivityChains chains;
  private final ActivityCounts counts;
  private final Transactions transactions;

  public ChainActivity(ActivityChains chains, ActivityCounts counts, Transactions transactions) {
    this.chains = chains;
    this.counts = counts;
    this.transactions = transactions;
  }

  /** Of every account; one that cannot be chained holds up no other. */
  public void chain() {
    RuntimeException failed = null;
    for (AccountId account : transactions.read(chains::behind)) {
      try {
        chain(account);
      } catch (RuntimeException failure) {
        failed = failure;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  /** A chain that goes on after its head has been tampered with: it is left alone, and its verification tells. */
  void chain(AccountId account) {
    int chained;
    do {
      chained = transactions.write(() -> chainBatch(account));
    } while (chained == BATCH);
  }

  private int chainBatch(AccountId account) {
    ActivityChain chain = chains.findForUpdate(account);
    if (chains.firstAfter(account, chain.head().number()).isPresent()) {
      return 0;
    }
    List<ChainedActivity> entries = new ArrayList<>();
    ChainPoint head = chain.head();
    List<Evidence> unchained = chains.unchained(account, BATCH);
    for (Evidence entry : unchained) {
      head = head.next(entry);
      entries.add(new ChainedActivity(head, entry));
    }
    if (!entries.isEmpty()) {
      chains.chain(account, entries);
      chains.save(account, chain.upTo(head));
      counts.add(account, ProvisioningCount.of(unchained.stream().map(Evidence::activity).toList()));
    }
    return entries.size();
  }
}
