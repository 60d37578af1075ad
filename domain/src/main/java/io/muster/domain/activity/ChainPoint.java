package io.muster.domain.activity;

import io.muster.domain.account.AccountId;

/** A place in the chain of a log: the number of an entry and its digest, or number 0 before the first one. */
public record ChainPoint(long number, EntryDigest digest) {

  public static ChainPoint beginOf(AccountId account) {
    return new ChainPoint(0, EntryDigest.beginOf(account));
  }

  /** Where that entry stands when it is the next one. */
  public ChainPoint next(Evidence entry) {
    return new ChainPoint(number + 1, digest.next(number + 1, entry));
  }
}
