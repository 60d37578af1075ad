package io.muster.application.access;

import io.muster.application.port.Logins;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;

/** An account always has an owner. */
final class LastOwner {

  private LastOwner() {}

  /** Refuses with {@code CONFLICT} to part with an owner where there is no other; the account must be locked. */
  static void requireAnother(Logins logins, AccountId account) {
    if (logins.countOwners(account) < 2) {
      throw Refusal.conflict("This is the last owner of the account; give somebody else that role first.");
    }
  }
}
