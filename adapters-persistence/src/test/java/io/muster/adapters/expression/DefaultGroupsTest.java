package io.muster.adapters.expression;

import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.GroupMappingContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The default group mappings, as they are shipped,")
class DefaultGroupsTest extends GroupMappingContract {

  @Override
  protected GroupMapping mapping() {
    return ShippedMappings.groups();
  }
}
