package io.muster.application.directory;

import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.MappingVersion;
import io.muster.domain.mapping.SampleMappings;
import io.muster.domain.mapping.UserMapping;

/** The same mappings for every account. */
public record SampleMappingsInForce(UserMapping users, GroupMapping groups) implements MappingsInForce {

  public static final MappingsInForce USUAL =
      new SampleMappingsInForce(SampleMappings.users(), SampleMappings.groups());

  @Override
  public InForce<UserMapping> ofUsers(AccountId account) {
    return new InForce<>(MappingVersion.DEFAULT, users, "acme");
  }

  @Override
  public InForce<GroupMapping> ofGroups(AccountId account) {
    return new InForce<>(MappingVersion.DEFAULT, groups, "acme");
  }
}
