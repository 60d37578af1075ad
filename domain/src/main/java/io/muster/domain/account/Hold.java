package io.muster.domain.account;

import io.muster.domain.Refusal;
import java.time.Instant;

/**
 * What the safety catch of an account does at the moment; holds are numbered from 1. {@code cause} says in general words
 * why people were put on hold.
 */
public record Hold(int number, State state, String cause, Instant since) {

  /** Nobody was ever put on hold. */
  public static final Hold NONE = new Hold(0, State.OPEN, "", Instant.EPOCH);

  /** Whether people are put on hold. */
  public enum State {
    /** People are disabled at once. */
    OPEN,
    /** Those whom a saved mapping would disable are put on hold until it is known how many they are. */
    DECIDING,
    /** Whoever would be disabled is put on hold, until an administrator lets the hold go or drops it. */
    CLOSED
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** The next hold after this one has ended, or this one while it lasts. */
  public Hold becoming(State next, String why, Instant at) {
    return new Hold(isOpen() ? number + 1 : number, next, why, at);
  }

  /** Nobody is put on it any longer. */
  public Hold ended(Instant at) {
    return new Hold(number, State.OPEN, cause, at);
  }

  /** Refuses with {@code CONFLICT} unless an administrator is to decide about it. */
  public void requireClosed() {
    switch (state) {
      case OPEN -> throw Refusal.conflict("Nothing is on hold.");
      case DECIDING -> throw Refusal.conflict(
          "A saved mapping is still being applied; whether its effects stay on hold is known when that has ended.");
      case CLOSED -> { }
    }
  }
}
