package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.activity.ProvisioningCount;
import java.time.Instant;
import java.util.List;

/** How much was provisioned in each hour of every account, so that nobody need read a whole log to know. */
public interface ActivityCounts {

  /** These come to what was counted already; of one account one transaction at a time adds, since it holds the chain. */
  void add(AccountId account, List<ProvisioningCount> counts);

  /** Of that hour and those after it, in the order of time. */
  List<ProvisioningCount> since(AccountId account, Instant hour);
}
