package io.muster.server;

import io.muster.domain.account.AccountId;

/** Who spoke for which account a moment ago: what is forgotten is looked up again with the next request. */
@FunctionalInterface
interface KnownCallers {

  void forget(AccountId account);
}
