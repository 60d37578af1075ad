package io.muster.application.directory;

import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.UserMapping;

/**
 * The mappings by which an account's records are kept in step. Until the transaction that asks ends, no other mapping
 * comes into force: what it maps is found by the job that a newer mapping begins.
 */
public interface MappingsInForce {

  /** One that no longer suits the account's schemas maps nobody and says so. */
  UserMapping ofUsers(AccountId account);

  /** One that no longer suits the account's schemas leaves every group as it is and says so. */
  GroupMapping ofGroups(AccountId account);
}
