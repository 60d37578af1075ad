package io.muster.domain.mapping;

class GroupMappingTest extends GroupMappingContract {

  @Override
  protected GroupMapping mapping() {
    return SampleMappings.groups();
  }
}
