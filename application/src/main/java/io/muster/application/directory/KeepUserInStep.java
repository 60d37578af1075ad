package io.muster.application.directory;

import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Resource;

/** Placeholder while the directory branch is on its way. */
public final class KeepUserInStep {

  public void afterChange(AccountId account, Resource user) {}

  public void afterDeletion(AccountId account, Resource user) {}
}
