package io.muster.application.activity;

import io.muster.application.port.ActivityChains;
import io.muster.application.port.ChangeLog.Selection;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.ActivityChain;
import io.muster.domain.activity.ChainBreak;
import io.muster.domain.activity.ChainBreak.Reason;
import io.muster.domain.activity.ChainPoint;
import io.muster.domain.activity.ChainedActivity;
import io.muster.domain.activity.Evidence;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the whole activity log of an account, a stretch at a time, and says whether it is what was chained. */
public final class VerifyActivity {

  private static final int STRETCH = 200;

  private final ChainActivity chainActivity;
  private final ActivityChains chains;
  private final Transactions transactions;

  public VerifyActivity(ChainActivity chainActivity, ActivityChains chains, Transactions transactions) {
    this.chainActivity = chainActivity;
    this.chains = chains;
    this.transactions = transactions;
  }

  /** {@code entries} is how many hold; {@code broken} is the first place that does not, null when all do. */
  public record Verification(ActivityChain chain, long entries, @Nullable ChainBreak broken) {}

  private record Opened(ActivityChain chain, @Nullable ChainBreak broken) {}

  /** Needs a reader. What was written until now is chained first. */
  public Verification verify(Administrator administrator) {
    administrator.require(Role.READER);
    return verify(administrator.account().id());
  }

  /** For whoever runs this installation. Begins again when entries grew too old to keep meanwhile. */
  public Verification verify(AccountId account) {
    chainActivity.chain(account);
    Opened opened = open(account);
    Verification verification = verify(account, opened);
    while (verification.broken() != null) {
      Opened now = open(account);
      if (now.chain().begin().equals(opened.chain().begin())) {
        return verification;
      }
      opened = now;
      verification = verify(account, opened);
    }
    return verification;
  }

  private Opened open(AccountId account) {
    return transactions.read(() -> {
      ActivityChain chain = chains.find(account);
      return new Opened(chain, outside(account, chain));
    });
  }

  private @Nullable ChainBreak outside(AccountId account, ActivityChain chain) {
    OptionalLong first = chains.firstAfter(account, Long.MIN_VALUE);
    if (first.isPresent() && first.getAsLong() <= chain.begin().number()) {
      return new ChainBreak(first.getAsLong(), Reason.ENTRY_BEFORE_BEGIN);
    }
    OptionalLong last = chains.firstAfter(account, chain.head().number());
    return last.isPresent() ? new ChainBreak(last.getAsLong(), Reason.ENTRY_AFTER_HEAD) : null;
  }

  /** An entry within the chain that does not hold says more than one outside of it, which may have come of that. */
  private Verification verify(AccountId account, Opened opened) {
    ActivityChain chain = opened.chain();
    ChainPoint point = chain.begin().number() == 0 ? ChainPoint.beginOf(account) : chain.begin();
    while (point.number() < chain.head().number()) {
      ChainPoint from = point;
      long upTo = Math.min(from.number() + STRETCH, chain.head().number());
      List<ChainedActivity> stretch =
          transactions.read(() -> chains.list(account, Selection.EVERYTHING, from.number(), upTo));
      for (ChainedActivity chained : stretch) {
        Reason reason = whyNot(point, chained);
        if (reason != null) {
          return broken(chain, point, reason);
        }
        point = chained.point();
      }
      if (point.number() < upTo) {
        return broken(chain, point, Reason.ENTRY_MISSING);
      }
    }
    ChainBreak broken = point.equals(chain.head())
        ? opened.broken()
        : new ChainBreak(chain.head().number(), Reason.HEAD_DIFFERS);
    return new Verification(chain, point.number() - chain.begin().number(), broken);
  }

  private static Verification broken(ActivityChain chain, ChainPoint last, Reason reason) {
    return new Verification(
        chain, last.number() - chain.begin().number(), new ChainBreak(last.number() + 1, reason));
  }

  private static @Nullable Reason whyNot(ChainPoint before, ChainedActivity chained) {
    Evidence entry = chained.entry();
    if (chained.point().number() != before.number() + 1) {
      return Reason.ENTRY_MISSING;
    }
    return entry == null || !before.next(entry).equals(chained.point()) ? Reason.ENTRY_DIFFERS : null;
  }
}
