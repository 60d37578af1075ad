package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.account.Hold;
import java.time.Instant;

/**
 * What the safety catch of every account must know: its latest hold, and how many people were disabled in which minute.
 * Whoever writes any of it in a transaction does so after everything else, and the hold before the numbers.
 */
public interface Holds {

  /** {@link Hold#NONE} when there never was one. */
  Hold find(AccountId account);

  /** Like {@link #find}; nobody else can change the hold until the transaction ends. */
  Hold findForUpdate(AccountId account);

  /** Keeps the hold in the place of the one before. */
  void save(AccountId account, Hold hold);

  /** Since the beginning of the minute in which that instant lies. */
  Disabled disabledSince(AccountId account, Instant since);

  /** So many more were disabled; of how many people, when they were counted for that, otherwise 0. */
  void countDisabled(AccountId account, Instant at, int disabled, long people);

  /** Whoever was disabled in a minute before that of the instant does not count any longer. */
  void forgetDisabled(AccountId account, Instant before);

  /** How many people were disabled, and of how many at most; 0 when they were not counted in that time. */
  record Disabled(long count, long people) {}
}
