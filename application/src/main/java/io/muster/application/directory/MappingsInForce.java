package io.muster.application.directory;

import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.UserMapping;

/** The mappings by which an account's records are kept in step. One that no longer suits the account maps nobody. */
public interface MappingsInForce {

  /** A mapping, its version, and the name of its account. */
  record InForce<M>(int version, M mapping, String accountName) {}

  InForce<UserMapping> ofUsers(AccountId account);

  InForce<GroupMapping> ofGroups(AccountId account);
}
