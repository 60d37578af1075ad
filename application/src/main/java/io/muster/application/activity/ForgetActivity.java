package io.muster.application.activity;

import io.muster.application.port.Accounts;
import io.muster.application.port.ActivityChains;
import io.muster.application.port.ActivityChains.Dated;
import io.muster.application.port.Transactions;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.ActivityChain;
import io.muster.domain.activity.ChainPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Removes the entries that are older than their account keeps them, the first of the chain first, a batch in each
 * transaction; the rest of the chain begins after them and stays whole.
 */
public final class ForgetActivity {

  private static final int BATCH = 1_000;

  private final Accounts accounts;
  private final ActivityChains chains;
  private final Transactions transactions;
  private final InstantSource clock;

  public ForgetActivity(Accounts accounts, ActivityChains chains, Transactions transactions, InstantSource clock) {
    this.accounts = accounts;
    this.chains = chains;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void forget() {
    Instant now = clock.instant();
    for (Account account : transactions.read(accounts::list)) {
      Integer days = account.settings().activityRetentionDays();
      if (days != null) {
        forget(account.id(), now.minus(Duration.ofDays(days)));
      }
    }
  }

  private void forget(AccountId account, Instant before) {
    boolean more;
    do {
      more = transactions.write(() -> forgetBatch(account, before));
    } while (more);
  }

  private boolean forgetBatch(AccountId account, Instant before) {
    ActivityChain chain = chains.findForUpdate(account);
    List<ChainPoint> old = chains.dated(account, chain.begin().number(), BATCH).stream()
        .takeWhile(dated -> dated.at().isBefore(before))
        .map(Dated::point)
        .toList();
    if (!old.isEmpty()) {
      chains.remove(account, old.getLast().number());
      chains.save(account, chain.after(old.getLast()));
    }
    return old.size() == BATCH;
  }
}
