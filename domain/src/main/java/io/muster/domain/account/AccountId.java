package io.muster.domain.account;

/** The number that leads every key of an account's data; given by storage, never reused. */
public record AccountId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
