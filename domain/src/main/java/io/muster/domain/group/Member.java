package io.muster.domain.group;

import io.muster.domain.resource.ResourceId;
import org.jspecify.annotations.Nullable;

/** One member of a group: a user or a nested group, and the name it is shown by. */
public record Member(ResourceId id, Kind kind, @Nullable String display) {

  public enum Kind {
    USER,
    GROUP
  }
}
