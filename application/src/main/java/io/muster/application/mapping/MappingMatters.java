package io.muster.application.mapping;

import io.muster.domain.activity.Matter;
import io.muster.domain.mapping.MappingKind;

/** How the activity log calls the mappings of an account. */
final class MappingMatters {

  private MappingMatters() {}

  static Matter of(MappingKind kind) {
    return switch (kind) {
      case USER -> Matter.USER_MAPPING;
      case GROUP -> Matter.GROUP_MAPPING;
    };
  }
}
