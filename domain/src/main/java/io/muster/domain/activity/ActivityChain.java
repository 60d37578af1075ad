package io.muster.domain.activity;

import io.muster.domain.account.AccountId;

/** The chain of an account's log: what is kept of it begins after {@code begin} and ends with {@code head}. */
public record ActivityChain(ChainPoint begin, ChainPoint head) {

  public static ActivityChain none(AccountId account) {
    ChainPoint begin = ChainPoint.beginOf(account);
    return new ActivityChain(begin, begin);
  }

  public ActivityChain upTo(ChainPoint newHead) {
    return new ActivityChain(begin, newHead);
  }

  public ActivityChain after(ChainPoint newBegin) {
    return new ActivityChain(newBegin, head);
  }
}
