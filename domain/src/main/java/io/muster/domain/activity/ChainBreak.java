package io.muster.domain.activity;

/** Where a chain does not hold, by the number of an entry, and why. */
public record ChainBreak(long number, Reason reason) {

  /** What somebody must have done to the stored log. */
  public enum Reason {
    ENTRY_MISSING,
    /** The entry, or its digest, is not what was chained. */
    ENTRY_DIFFERS,
    /** The last entry is not the one that the chain is said to end with. */
    HEAD_DIFFERS,
    ENTRY_BEFORE_BEGIN,
    ENTRY_AFTER_HEAD
  }
}
