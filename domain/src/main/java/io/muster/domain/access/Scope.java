package io.muster.domain.access;

import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;

/** What a token lets its bearer do with the SCIM API. */
public enum Scope {
  /** Read and search resources of every type. */
  READ,
  /** Write users, and whatever else is not a group. */
  USERS,
  /** Write groups and their members. */
  GROUPS;

  /** What it takes to write resources of that type. */
  public static Scope toWrite(ResourceType type) {
    return type.name().equals(CoreResourceTypes.GROUP) ? GROUPS : USERS;
  }
}
