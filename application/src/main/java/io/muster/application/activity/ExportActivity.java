package io.muster.application.activity;

import io.muster.application.activity.ListActivity.Filters;
import io.muster.application.discovery.Catalogs;
import io.muster.application.port.ActivityChains;
import io.muster.application.port.ChangeLog.Selection;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.ActivityChain;
import io.muster.domain.activity.ChainedActivity;
import java.util.List;

/** Reads an account's activity log from its first entry to its last, with the numbers and digests of the chain. */
public final class ExportActivity {

  private static final int STRETCH = 200;

  private final ReadRecorder reads;
  private final ChainActivity chainActivity;
  private final ActivityChains chains;
  private final Catalogs catalogs;
  private final Transactions transactions;

  public ExportActivity(
      ReadRecorder reads, ChainActivity chainActivity, ActivityChains chains, Catalogs catalogs, Transactions transactions) {
    this.reads = reads;
    this.chainActivity = chainActivity;
    this.chains = chains;
    this.catalogs = catalogs;
    this.transactions = transactions;
  }

  /** Takes what is read; it is called outside of transactions, so that a slow taker holds up nobody. */
  @FunctionalInterface
  public interface Taker<E extends Exception> {
    void take(List<ChainedActivity> stretch) throws E;
  }

  /** An export whose filters are in order, and which has not read anything yet. */
  public final class Export {

    private final AccountId account;
    private final Selection selection;
    private final ActivityChain chain;

    private Export(AccountId account, Selection selection, ActivityChain chain) {
      this.account = account;
      this.selection = selection;
      this.chain = chain;
    }

    public <E extends Exception> void read(Taker<E> taker) throws E {
      long last = chain.head().number();
      for (long after = chain.begin().number(); after < last; after += STRETCH) {
        long from = after;
        taker.take(transactions.read(
            () -> chains.list(account, selection, from, Math.min(from + STRETCH, last))));
      }
    }
  }

  /**
   * Needs a reader. What was written until now is chained first. Refuses with {@code INVALID_VALUE} a resource type that
   * the account does not have.
   */
  public Export export(Administrator administrator, Filters filters) {
    administrator.require(Role.READER);
    ListActivity.requireKnown(catalogs, administrator, filters.resourceType());
    AccountId account = administrator.account().id();
    reads.flush();
    chainActivity.chain(account);
    return new Export(account, filters.selection(), transactions.read(() -> chains.find(account)));
  }
}
