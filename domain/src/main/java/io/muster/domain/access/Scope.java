package io.muster.domain.access;

/** What a token lets its bearer do with the SCIM API. */
public enum Scope {
  READ,
  USERS,
  GROUPS
}
