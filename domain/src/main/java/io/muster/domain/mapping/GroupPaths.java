package io.muster.domain.mapping;

import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.core.CoreResourceTypes;

/** The attributes of SCIM groups that the default mapping reads. */
final class GroupPaths {

  static final AttributePath DISPLAY_NAME = core("displayName");
  static final AttributePath GROUP_TYPE = core("groupType");

  private GroupPaths() {}

  private static AttributePath core(String name) {
    return AttributePath.resolve(CoreResourceTypes.GROUPS, name).orElseThrow();
  }
}
