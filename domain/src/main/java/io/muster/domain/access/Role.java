package io.muster.domain.access;

/** What a login may do in an account; each role may do all that those before it may. */
public enum Role {
  READER,
  ADMINISTRATOR,
  OWNER;

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
