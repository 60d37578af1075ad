package io.muster.application.job;

import io.muster.application.port.Mappings;
import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.resource.ResourceId;
import java.util.List;

/** Takes everybody off a hold; unless something else is done with them, the people stay as they are. */
class EndingOfHold implements Work {

  private static final int GIVEN_UP_AT_ONCE = 1_000;

  private final Mappings mappings;
  private final AccountId account;
  private final int hold;

  EndingOfHold(Mappings mappings, AccountId account, int hold) {
    this.mappings = mappings;
    this.account = account;
    this.hold = hold;
  }

  @Override
  public boolean isMoot() {
    return false;
  }

  @Override
  public List<ResourceId> rest(int limit) {
    return mappings.onHold(account, hold, null, limit);
  }

  @Override
  public void carryOut(List<ResourceId> resources) {}

  @Override
  public int strike(List<ResourceId> resources) {
    mappings.takeOffHold(account, hold, resources, MappingStatus.LEFT_AS_IT_WAS);
    return resources.size();
  }

  @Override
  public boolean abandon() {
    List<ResourceId> rest = rest(GIVEN_UP_AT_ONCE);
    strike(rest);
    return rest.size() == GIVEN_UP_AT_ONCE;
  }
}
