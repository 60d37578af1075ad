package io.muster.domain.schema;

/** Among whom a value must be the only one (RFC 7643 §7); an account is the "server" of the RFC. */
public enum Uniqueness {
  NONE("none"),
  SERVER("server"),
  GLOBAL("global");

  private final String wireName;

  Uniqueness(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }
}
